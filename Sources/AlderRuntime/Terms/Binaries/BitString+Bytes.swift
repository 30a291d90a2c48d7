extension BitString {
  /// The whole bytes: in place when they begin at a byte, else copied for the time of the call.
  func withBytes<Value, Failure>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    if bitOffset == 0 { return try body(UnsafeBufferPointer(start: start, count: byteCount)) }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: byteCount)
    defer { copy.deallocate() }
    for index in 0..<byteCount { copy[index] = byte(index) }
    return try body(UnsafeBufferPointer(copy))
  }

  /// The bits behind the last whole byte, as a number.
  var trailingValue: Int { Int(byte(byteCount) >> UInt8(8 - trailingBits)) }
}
