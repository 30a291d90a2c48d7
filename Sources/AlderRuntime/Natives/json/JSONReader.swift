/// Reads JSON text into terms: a machine with a stack of its own, since text can be nested deep.
///
/// Values that have been read lie on `values`; a frame says where those of an array or object begin, so
/// that its term is made in one go when it ends.
struct JSONReader {
  enum Stop: Error {
    case failed(JSONFailure)
    case raised(Raise)
  }

  struct Frame {
    let isObject: Bool
    let start: Int
  }

  let p: Process
  let text: Term
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  private var values: [Term] = []
  private var frames: [Frame] = []

  init(_ p: Process, _ text: Term, _ bytes: UnsafeBufferPointer<UInt8>, from position: Int = 0) {
    self.p = p
    self.text = text
    self.bytes = bytes
    self.position = position
  }

  /// The one value of the text, with nothing but blanks around it.
  mutating func document() throws(Stop) -> Term {
    while true {
      if try !begin() { continue }
      if try end() { return values[0] }
    }
  }

  /// Reads a value, or the beginning of one: false when another value is wanted now.
  private mutating func begin() throws(Stop) -> Bool {
    skipBlanks()
    let byte = try next()
    switch byte {
    case UInt8(ascii: "\""):
      position += 1
      values.append(try string())
    case UInt8(ascii: "["):
      position += 1
      skipBlanks()
      if try next() != UInt8(ascii: "]") {
        frames.append(Frame(isObject: false, start: values.count))
        return false
      }
      position += 1
      values.append(.empty)
    case UInt8(ascii: "{"):
      position += 1
      skipBlanks()
      if try next() != UInt8(ascii: "}") {
        frames.append(Frame(isObject: true, start: values.count))
        try key()
        return false
      }
      position += 1
      values.append(p.emptyMap)
    default:
      values.append(try scalar(byte))
    }
    return true
  }

  /// What follows a value: true at the end of the text, false when another value is wanted.
  private mutating func end() throws(Stop) -> Bool {
    while true {
      skipBlanks()
      guard let frame = frames.last else {
        if position < bytes.count { throw unexpected() }
        return true
      }
      let byte = try next()
      position += 1
      if byte == UInt8(ascii: ",") {
        if frame.isObject {
          skipBlanks()
          try key()
        }
        return false
      }
      guard byte == (frame.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        position -= 1
        throw unexpected()
      }
      frames.removeLast()
      let value = frame.isObject ? object(from: frame.start) : array(from: frame.start)
      values.removeLast(values.count - frame.start)
      values.append(value)
    }
  }

  private mutating func key() throws(Stop) {
    guard try next() == UInt8(ascii: "\"") else { throw unexpected() }
    position += 1
    values.append(try string())
    skipBlanks()
    guard try next() == UInt8(ascii: ":") else { throw unexpected() }
    position += 1
  }

  private func array(from start: Int) -> Term {
    var list = Term.empty
    for index in stride(from: values.count - 1, through: start, by: -1) {
      list = p.cons(values[index], list)
    }
    return list
  }

  /// Of equal keys the first counts.
  private mutating func object(from start: Int) -> Term {
    let count = (values.count - start) / 2
    return values.withUnsafeMutableBufferPointer { values in
      let pairs = values.baseAddress.unsafelyUnwrapped + start
      let map = p.map(pairs: pairs, count: count)
      if map.mapSize == count { return map }
      // Of equal keys a map keeps the last.
      for index in 0..<count / 2 {
        let other = count - 1 - index
        swap(&pairs[2 * index], &pairs[2 * other])
        swap(&pairs[2 * index + 1], &pairs[2 * other + 1])
      }
      return p.map(pairs: pairs, count: count)
    }
  }

  // MARK: Parts

  /// A number or one of the three words.
  mutating func scalar(_ byte: UInt8) throws(Stop) -> Term {
    switch byte {
    case UInt8(ascii: "t"): return try word("true", Atom.true)
    case UInt8(ascii: "f"): return try word("false", Atom.false)
    case UInt8(ascii: "n"): return try word("null", null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      let number = try self.number()
      return try term(of: number)
    default: throw unexpected()
    }
  }

  private mutating func word(_ word: StaticString, _ value: Term) throws(Stop) -> Term {
    for index in 0..<word.utf8CodeUnitCount {
      guard try next() == word.utf8Start[index] else { throw unexpected() }
      position += 1
    }
    return value
  }

  @inline(__always) mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0a, 0x0d: position &+= 1
      default: return
      }
    }
  }

  /// The byte at `position`, which stays.
  @inline(__always) func next() throws(Stop) -> UInt8 {
    guard position < bytes.count else {
      throw .failed(JSONFailure(reason: .unexpectedEnd, position: bytes.count))
    }
    return bytes[position]
  }

  func unexpected() -> Stop {
    .failed(JSONFailure(reason: .invalidByte(bytes[position]), position: position))
  }

  func make(_ bytes: UnsafeBufferPointer<UInt8>) throws(Stop) -> Term {
    do throws(Raise) { return try p.binary(bytes) } catch { throw .raised(error) }
  }
}

private let null = Term(atom: "null")
