/// Strings: binaries of UTF-8.
extension JSONReader {
  /// The string whose opening quote has been read.
  mutating func string() throws(Stop) -> Term {
    let start = position
    try skipPlain()
    if bytes[position] == UInt8(ascii: "\"") {
      position += 1
      return try slice(start..<position - 1)
    }
    var unescaped: [UInt8] = []
    var from = start
    while bytes[position] != UInt8(ascii: "\"") {
      unescaped.append(contentsOf: bytes[from..<position])
      try escape(into: &unescaped)
      from = position
      try skipPlain()
    }
    unescaped.append(contentsOf: bytes[from..<position])
    position += 1
    let (p, result) = (p, unescaped)
    do throws(Raise) { return try p.binary(result) } catch { throw .raised(error) }
  }

  /// A long part shares the text, a short one is copied.
  private func slice(_ range: Range<Int>) throws(Stop) -> Term {
    if range.count > Process.heapBinaryLimit {
      return p.part(of: text, fromBit: range.lowerBound * 8, bitCount: range.count * 8)
    }
    return try make(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// Stops at a quote or backslash.
  private mutating func skipPlain() throws(Stop) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x80 {
        var decoder = UTF8Decoder(bytes, from: position)
        guard decoder.next() != nil else {
          throw .failed(JSONFailure.notUTF8(bytes, at: position))
        }
        position = decoder.position
        continue
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return }
      if byte < 0x20 { throw unexpected() }
      position &+= 1
    }
    throw .failed(JSONFailure(reason: .unexpectedEnd, position: bytes.count))
  }

  private mutating func escape(into target: inout [UInt8]) throws(Stop) {
    let start = position
    position += 1
    let byte = try next()
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): target.append(byte)
    case UInt8(ascii: "b"): target.append(0x08)
    case UInt8(ascii: "f"): target.append(0x0c)
    case UInt8(ascii: "n"): target.append(0x0a)
    case UInt8(ascii: "r"): target.append(0x0d)
    case UInt8(ascii: "t"): target.append(0x09)
    case UInt8(ascii: "u"):
      position += 1
      let value = try character(from: start)
      target.append(contentsOf: UTF8.encode(value).unsafelyUnwrapped)
      return
    default: throw unexpected()
    }
    position += 1
  }

  /// A code point written with `\u`, in two halves if it needs them.
  private mutating func character(from start: Int) throws(Stop) -> Unicode.Scalar {
    let first = try hexDigits(from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xdc00 else { throw sequence(from: start) }
    for expected in [UInt8(ascii: "\\"), UInt8(ascii: "u")] {
      guard try next() == expected else { throw sequence(from: start) }
      position += 1
    }
    let second = try hexDigits(from: start)
    guard 0xdc00...0xdfff ~= second,
      let scalar = Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00))
    else { throw sequence(from: start) }
    return scalar
  }

  private mutating func hexDigits(from start: Int) throws(Stop) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let digit = Term.digitValue(try next())
      guard digit < 16 else { throw unexpected() }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }

  /// An escape sequence that stands for nothing.
  private func sequence(from start: Int) -> Stop {
    .failed(
      JSONFailure(reason: .unexpectedSequence(Array(bytes[start..<position])), position: start))
  }
}
