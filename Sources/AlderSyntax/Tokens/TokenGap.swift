/// What lies between two tokens, in the pieces that erl_scan makes of it: comments, and white space
/// cut where a line or a run of blanks of one sort ends.
public struct TokenGap {
  public enum Piece: Sendable {
    case comment(Range<Int>)
    case whiteSpace(Range<Int>)
  }

  private static var longestRunOfSpaces: Int { 16 }
  private static var longestRunOfTabs: Int { 10 }

  private let bytes: [UInt8]
  private let end: Int
  public private(set) var position: Int

  /// `bytes` has to have a byte at `end`.
  public init(_ bytes: [UInt8], from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = end
    position = start
  }

  /// The next piece; nil at the end, or where something else begins.
  public mutating func next() -> Piece? {
    guard position < end else { return nil }
    let start = position
    if bytes[position] == UInt8(ascii: "%") {
      while position < end, bytes[position] != UInt8(ascii: "\n") { position += 1 }
      return .comment(start..<position)
    }
    if bytes[position] == UInt8(ascii: "\n") { position += 1 }
    switch bytes[position] {
    case UInt8(ascii: " "): skip(UInt8(ascii: " "), atMost: Self.longestRunOfSpaces)
    case UInt8(ascii: "\t"): skip(UInt8(ascii: "\t"), atMost: Self.longestRunOfTabs)
    default: skipBlanks()
    }
    return position > start ? .whiteSpace(start..<position) : nil
  }

  private mutating func skip(_ byte: UInt8, atMost limit: Int) {
    let limit = min(end, position + limit)
    while position < limit, bytes[position] == byte { position += 1 }
  }

  /// Blanks of any sort within a line.
  private mutating func skipBlanks() {
    while position < end, bytes[position] != UInt8(ascii: "\n") {
      let length = Self.lengthOfBlank(bytes, at: position)
      if length == 0 { return }
      position += length
    }
  }

  /// The bytes of the blank at an offset, of which there may be two; 0 if there is none.
  public static func lengthOfBlank(_ bytes: [UInt8], at offset: Int) -> Int {
    if bytes[offset] <= UInt8(ascii: " ") { return 1 }
    return bytes[offset] == 0xC2 && bytes[offset + 1] <= 0xA0 ? 2 : 0
  }
}
