#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// *e* to a power.
func exponential(_ value: Double) -> Double { exp(value) }

/// The logarithm of *n*!.
func logFactorial(_ n: Int) -> Double { lgamma(Double(n) + 1) }
