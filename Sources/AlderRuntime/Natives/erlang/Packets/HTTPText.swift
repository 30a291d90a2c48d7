/// The parts of a line of HTTP/1: what RFC 2616 calls tokens, blanks and versions.
struct HTTPText {
  private var rest: UnsafeBufferPointer<UInt8>.SubSequence

  /// `line` may still have its end: carriage return and line feed.
  init(_ line: UnsafeBufferPointer<UInt8>) {
    rest = line[...]
    if rest.last == UInt8(ascii: "\n") { rest.removeLast() }
    if rest.last == UInt8(ascii: "\r") { rest.removeLast() }
  }

  static func isBlank(_ character: UInt8) -> Bool {
    character == UInt8(ascii: " ") || character == UInt8(ascii: "\t")
  }

  private static func isToken(_ character: UInt8) -> Bool {
    character > 32 && character < 128 && !separators.contains(character)
  }
  private static let separators = Set("()<>@,;:\\\"/[]?={}".utf8)

  private static func isDigit(_ character: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= character
  }

  var isAtEnd: Bool { rest.isEmpty }
  var isAtBlank: Bool { rest.first.map(Self.isBlank) ?? false }

  private mutating func take(
    while isWanted: (UInt8) -> Bool
  ) -> UnsafeBufferPointer<UInt8>.SubSequence {
    let taken = rest.prefix(while: isWanted)
    rest = rest.dropFirst(taken.count)
    return taken
  }

  mutating func token() -> [UInt8] { Array(take(while: Self.isToken)) }
  mutating func word() -> [UInt8] { Array(take { !Self.isBlank($0) }) }
  mutating func skipBlanks() { _ = take(while: Self.isBlank) }
  mutating func everything() -> [UInt8] { Array(take { _ in true }) }

  mutating func skip(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// Nil when there is none, or a larger one than anybody means.
  mutating func number() -> Int? {
    let digits = take(while: Self.isDigit)
    return digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self))
  }

  /// `HTTP/1.1`
  mutating func version() -> (major: Int, minor: Int)? {
    guard skip("HTTP/"), let major = number(), skip("."), let minor = number() else { return nil }
    return (major, minor)
  }
}
