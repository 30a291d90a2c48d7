/// How characters are bytes.
enum CharacterEncoding: Equatable {
  case latin1
  case utf8
  case utf16(bigEndian: Bool)
  case utf32(bigEndian: Bool)

  init?(_ term: Term) {
    switch term {
    case Atom.latin1: self = .latin1
    case Atom.utf8, Atom.unicode: self = .utf8
    case Atom.utf16: self = .utf16(bigEndian: true)
    case Atom.utf32: self = .utf32(bigEndian: true)
    default:
      guard term.isTuple(arity: 2) else { return nil }
      let isBig = term.elements[1] == Atom.big
      guard isBig || term.elements[1] == Atom.little else { return nil }
      switch term.elements[0] {
      case Atom.utf16: self = .utf16(bigEndian: isBig)
      case Atom.utf32: self = .utf32(bigEndian: isBig)
      default: return nil
      }
    }
  }

  // MARK: Reading

  enum Reading {
    /// A code point, and how many bytes it took.
    case character(UInt32, length: Int)
    case invalid
    /// The bytes break off within a character.
    case incomplete
  }

  /// The character that begins at `position`. Precondition: there is a byte.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Reading {
    switch self {
    case .latin1: return .character(UInt32(bytes[position]), length: 1)
    case .utf8:
      var decoder = UTF8Decoder(bytes, from: position)
      if let character = decoder.next() {
        return .character(character, length: decoder.position - position)
      }
      return decoder.failure == .incomplete ? .incomplete : .invalid
    case .utf16(let isBig):
      guard let first = unit(bytes, position, 2, isBig) else { return .incomplete }
      guard 0xd800...0xdfff ~= first else { return .character(first, length: 2) }
      if first >= 0xdc00 { return .invalid }
      guard let second = unit(bytes, position + 2, 2, isBig) else { return .incomplete }
      guard 0xdc00...0xdfff ~= second else { return .invalid }
      return .character(0x10000 + (first - 0xd800) << 10 + second - 0xdc00, length: 4)
    case .utf32(let isBig):
      guard let value = unit(bytes, position, 4, isBig) else { return .incomplete }
      return CharacterClass.isCodePoint(Int(value)) ? .character(value, length: 4) : .invalid
    }
  }

  private func unit(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ size: Int, _ isBig: Bool
  ) -> UInt32? {
    guard position + size <= bytes.count else { return nil }
    var value: UInt32 = 0
    for index in 0..<size {
      value = value << 8 | UInt32(bytes[position + (isBig ? index : size - 1 - index)])
    }
    return value
  }

  // MARK: Writing

  /// Precondition: code points that the encoding has.
  func bytes(_ text: UnsafeBufferPointer<UInt32>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for character in text {
      switch self {
      case .latin1: bytes.append(UInt8(truncatingIfNeeded: character))
      case .utf8: Self.appendUTF8(character, to: &bytes)
      case .utf16(let isBig):
        if character < 0x10000 {
          Self.append(character, 2, isBig, to: &bytes)
        } else {
          Self.append(0xd800 + (character - 0x10000) >> 10, 2, isBig, to: &bytes)
          Self.append(0xdc00 + character & 0x3ff, 2, isBig, to: &bytes)
        }
      case .utf32(let isBig): Self.append(character, 4, isBig, to: &bytes)
      }
    }
    return bytes
  }

  @inline(__always) static func appendUTF8(_ character: UInt32, to bytes: inout [UInt8]) {
    if character < 0x80 { return bytes.append(UInt8(character)) }
    if character < 0x800 {
      bytes.append(UInt8(0xc0 | character >> 6))
    } else {
      if character < 0x10000 {
        bytes.append(UInt8(0xe0 | character >> 12))
      } else {
        bytes.append(UInt8(0xf0 | character >> 18))
        bytes.append(UInt8(0x80 | character >> 12 & 0x3f))
      }
      bytes.append(UInt8(0x80 | character >> 6 & 0x3f))
    }
    bytes.append(UInt8(0x80 | character & 0x3f))
  }

  private static func append(
    _ value: UInt32, _ size: Int, _ isBig: Bool, to bytes: inout [UInt8]
  ) {
    for index in 0..<size {
      let place = isBig ? size - 1 - index : index
      bytes.append(UInt8(truncatingIfNeeded: value >> UInt32(8 * place)))
    }
  }
}
