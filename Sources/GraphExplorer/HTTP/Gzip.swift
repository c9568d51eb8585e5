import CZlib
import Foundation

extension Data {
  /// The bytes as gzip (RFC 1952); nil where zlib refuses.
  ///
  /// - Complexity: O(*n*).
  func gzipped() -> Data? {
    var stream = z_stream()
    // 15 bits of window, and 16 more for gzip's own header.
    guard
      deflateInit2_(
        &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var input = [UInt8](self)
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(count))))
    let (inputCount, outputCount) = (input.count, output.count)
    let status = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = uInt(inputCount)
        stream.next_out = target.baseAddress
        stream.avail_out = uInt(outputCount)
        return deflate(&stream, Z_FINISH)
      }
    }
    return status == Z_STREAM_END ? Data(output.prefix(Int(stream.total_out))) : nil
  }
}
