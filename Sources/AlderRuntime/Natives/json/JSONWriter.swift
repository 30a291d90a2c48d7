/// Writes terms as JSON text: a machine with a stack of its own, since terms can be nested deep.
struct JSONWriter {
  private enum Work {
    case value(Term)
    /// The elements of a list behind one that has been written.
    case rest(Term)
    case key(Term)
    case byte(UInt8)
  }

  private(set) var bytes: [UInt8] = []
  private var work: [Work] = []
  /// Bytes before it gives up.
  private let limit: Int
  /// Whether characters above 7F are written as escape sequences.
  private let escapesAll: Bool

  init(limit: Int, escapesAll: Bool) {
    self.limit = limit
    self.escapesAll = escapesAll
  }

  mutating func put(_ term: Term) -> JSONFailure? {
    work.append(.value(term))
    while let next = work.popLast() {
      if bytes.count > limit { return nil }
      switch next {
      case .byte(let byte): bytes.append(byte)
      case .value(let value): if let failure = put(value: value) { return failure }
      case .key(let key): if let failure = put(key: key) { return failure }
      case .rest(let rest):
        if rest.isEmpty {
          bytes.append(UInt8(ascii: "]"))
        } else if rest.isCons {
          bytes.append(UInt8(ascii: ","))
          work.append(.rest(rest.tail))
          work.append(.value(rest.head))
        } else {
          return JSONFailure(reason: .unsupportedType(rest))
        }
      }
    }
    return nil
  }

  private mutating func put(value: Term) -> JSONFailure? {
    if value.isInteger {
      value.appendInteger(to: &bytes)
    } else if value.isAtom {
      return put(atom: value)
    } else if value.isList {
      bytes.append(UInt8(ascii: "["))
      if value.isEmpty {
        bytes.append(UInt8(ascii: "]"))
      } else {
        work.append(.rest(value.tail))
        work.append(.value(value.head))
      }
    } else if value.isFloat {
      bytes.append(contentsOf: FloatText.shortest(value.float))
    } else if value.isWholeBinary {
      return put(string: value)
    } else if value.isMap {
      put(map: value)
    } else {
      return JSONFailure(reason: .unsupportedType(value))
    }
    return nil
  }

  private mutating func put(atom: Term) -> JSONFailure? {
    if atom == Atom.true || atom == Atom.false || atom == null {
      bytes.append(contentsOf: atom.atomUTF8)
      return nil
    }
    return put(utf8: atom.atomUTF8)
  }

  /// The pairs are put onto the stack, the last one first.
  private mutating func put(map: Term) {
    var pairs: [(Term, Term)] = []
    pairs.reserveCapacity(map.mapSize)
    map.forEachPair { pairs.append(($0, $1)) }
    bytes.append(UInt8(ascii: "{"))
    work.append(.byte(UInt8(ascii: "}")))
    for (index, pair) in pairs.enumerated().reversed() {
      work.append(.value(pair.1))
      work.append(.byte(UInt8(ascii: ":")))
      work.append(.key(pair.0))
      if index > 0 { work.append(.byte(UInt8(ascii: ","))) }
    }
  }

  private mutating func put(key: Term) -> JSONFailure? {
    if key.isWholeBinary { return put(string: key) }
    if key.isAtom { return put(utf8: key.atomUTF8) }
    bytes.append(UInt8(ascii: "\""))
    if key.isInteger {
      key.appendInteger(to: &bytes)
    } else if key.isFloat {
      bytes.append(contentsOf: FloatText.shortest(key.float))
    } else {
      return JSONFailure(reason: .unsupportedType(key))
    }
    bytes.append(UInt8(ascii: "\""))
    return nil
  }

  mutating func put(string: Term) -> JSONFailure? {
    string.bitString.withBytes { put(utf8: $0) }
  }

  private mutating func put(utf8 text: UnsafeBufferPointer<UInt8>) -> JSONFailure? {
    bytes.append(UInt8(ascii: "\""))
    var plain = 0  // from here on nothing has been written
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte >= 0x80 {
        var decoder = UTF8Decoder(text, from: position)
        guard let character = decoder.next() else { return JSONFailure.notUTF8(text, at: position) }
        if escapesAll {
          bytes.append(contentsOf: text[plain..<position])
          put(escaped: character)
          plain = decoder.position
        }
        position = decoder.position
      } else if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(contentsOf: text[plain..<position])
        put(control: byte)
        position += 1
        plain = position
      } else {
        position &+= 1
      }
    }
    bytes.append(contentsOf: text[plain..<position])
    bytes.append(UInt8(ascii: "\""))
    return nil
  }

  private mutating func put(control byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0a: bytes.append(UInt8(ascii: "n"))
    case 0x0c: bytes.append(UInt8(ascii: "f"))
    case 0x0d: bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      bytes.removeLast()
      put(unit: UInt32(byte))
    }
  }

  private mutating func put(escaped character: UInt32) {
    if character < 0x10000 { return put(unit: character) }
    put(unit: 0xd800 + (character - 0x10000) >> 10)
    put(unit: 0xdc00 + (character - 0x10000) & 0x3ff)
  }

  private mutating func put(unit: UInt32) {
    bytes.append(contentsOf: "\\u".utf8)
    for shift: UInt32 in [12, 8, 4, 0] {
      bytes.append(hexDigits.utf8Start[Int(unit >> shift & 15)])
    }
  }
}

private let hexDigits: StaticString = "0123456789ABCDEF"
private let null = Term(atom: "null")
