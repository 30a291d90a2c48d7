/// Why text is not JSON, or a term cannot be written as JSON.
struct JSONFailure {
  enum Reason {
    case unexpectedEnd
    case invalidByte(UInt8)
    case unexpectedSequence([UInt8])
    case unsupportedType(Term)
  }

  let reason: Reason
  /// Where in the text, in bytes from its beginning.
  var position = 0

  /// The reason of the error.
  func term(_ p: Process) throws(Raise) -> Term {
    switch reason {
    case .unexpectedEnd: unexpectedEnd
    case .invalidByte(let byte): p.tuple(invalidByte, Term(small: Int(byte)))
    case .unexpectedSequence(let bytes): p.tuple(unexpectedSequence, try p.binary(bytes))
    case .unsupportedType(let term): p.tuple(unsupportedType, term)
    }
  }

  /// What is wrong with the bytes from `position` on, which are not UTF-8: where they break off there is
  /// nothing to blame, else it is the first byte that cannot be part of a character.
  static func notUTF8(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> JSONFailure {
    var end = position + 1
    while end < bytes.count, end - position < 4, prefix(bytes, position, end) { end += 1 }
    if prefix(bytes, position, end) {
      return JSONFailure(reason: .unexpectedEnd, position: bytes.count)
    }
    return JSONFailure(reason: .invalidByte(bytes[end - 1]), position: end - 1)
  }

  /// Whether the bytes could be the beginning of a character that is longer.
  private static func prefix(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let decoder = UTF8Decoder(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    return decoder.failure == .incomplete
  }
}

private let unexpectedEnd = Term(atom: "unexpected_end")
private let invalidByte = Term(atom: "invalid_byte")
private let unexpectedSequence = Term(atom: "unexpected_sequence")
private let unsupportedType = Term(atom: "unsupported_type")
