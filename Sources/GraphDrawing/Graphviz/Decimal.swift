/// The number to two decimal places, with a point whatever the locale is; 0 where it is none or beyond every page.
func decimal(_ number: Double) -> String {
  guard number.isFinite, number.magnitude < 1e12 else { return "0" }
  let hundredths = Int((number.magnitude * 100).rounded())
  let sign = number < 0 && hundredths > 0 ? "-" : ""
  let rest = hundredths % 100
  return rest == 0 ? "\(sign)\(hundredths / 100)" : "\(sign)\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}
