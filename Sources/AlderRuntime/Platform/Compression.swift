import CZlib

/// zlib's format, of bytes that are there as a whole.
enum Compression {
  /// Compresses `bytes` into `target`. Nil when it does not fit there.
  static func deflate(
    _ bytes: UnsafeBufferPointer<UInt8>, level: Int, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var count = uLongf(target.count)
    let status = compress2(
      target.baseAddress, &count, bytes.baseAddress, uLong(bytes.count), Int32(level))
    return status == Z_OK ? Int(count) : nil
  }

  /// Fills `target` with what `bytes` begins with. Returns how many of them that took; nil when they
  /// are damaged, or stand for more or less than there is room for.
  static func inflate(
    _ bytes: UnsafeBufferPointer<UInt8>, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Int? {
    var used = uLong(bytes.count)
    var count = uLongf(target.count)
    let status = uncompress2(target.baseAddress, &count, bytes.baseAddress, &used)
    return status == Z_OK && Int(count) == target.count ? Int(used) : nil
  }

  /// No compressed bytes stand for more than this many times their count.
  static let maximumRatio = 1032
}
