extension TokenScanner {
  /// Why a text could not be scanned, and which bytes of it are to blame.
  public struct Failure: Sendable {
    public enum Problem: Sendable {
      /// What follows `illegal` in the message: `character`, `integer`, `float`, `atom`, `var`.
      case illegal(String)
      /// The base of a number that is not from 2 to 36, as it is written.
      case base(String)
      /// A string or quoted atom that nothing closes, with what it would have consisted of.
      case unterminated(quote: UInt8, content: String)
      case unterminatedCharacter
      /// Anything else, in words.
      case other(String)
    }

    public let problem: Problem
    public let start: Int
    public let end: Int
  }

  /// What the lexer has reported, by kind.
  func explain(_ diagnostic: Diagnostic, tokenStart: Int) -> Failure {
    let message = diagnostic.message
    let start = Int(diagnostic.span.start)
    let end = min(Int(diagnostic.span.end), count)
    let first = bytes[tokenStart]
    let isCharacter = first == UInt8(ascii: "$")
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let endsEarly =
      message.hasPrefix("unterminated")
      || message == "illegal character" && end == count && bytes[count - 1] != UInt8(ascii: "}")
    if endsEarly, isCharacter {
      return Failure(problem: .unterminatedCharacter, start: tokenStart, end: count)
    }
    if endsEarly, isQuoted {
      let content = contentOfUnterminated(from: tokenStart)
      return Failure(
        problem: .unterminated(quote: first, content: content), start: tokenStart, end: count)
    }
    switch message {
    case "illegal character":
      return Failure(
        problem: .illegal("character"), start: isCharacter ? tokenStart : start, end: end)
    case "illegal integer":
      return Failure(problem: .illegal("integer"), start: start, end: endOfBase(from: start) + 1)
    case "illegal float": return Failure(problem: .illegal("float"), start: start, end: end)
    case "illegal atom": return Failure(problem: .illegal("atom"), start: start, end: end)
    case "illegal var": return Failure(problem: .illegal("var"), start: start, end: end)
    default:
      if message.hasPrefix("illegal base") {
        let end = endOfBase(from: start)
        let base = String(decoding: bytes[start..<end], as: UTF8.self).filter { $0 != "_" }
        return Failure(problem: .base(base), start: start, end: end)
      }
      return Failure(problem: .other(message), start: start, end: end)
    }
  }

  /// The offset of the `#` behind a number's base.
  private func endOfBase(from start: Int) -> Int {
    var end = start
    while end < count, bytes[end] != UInt8(ascii: "#") { end += 1 }
    return end
  }

  /// What a quoted token that is not closed has in it. An escape that is not complete is left out.
  private func contentOfUnterminated(from start: Int) -> String {
    if bytes[start..<count].starts(with: repeatElement(UInt8(ascii: "\""), count: 3)) {
      let lines = bytes[start..<count].drop { $0 != UInt8(ascii: "\n") }
      return String(decoding: lines.dropFirst(), as: UTF8.self)
    }
    var text = Array(bytes[start..<count])
    while true {
      var scanner = TokenScanner(utf8: text + [bytes[start]])
      if let token = scanner.next(), scanner.next()?.kind == .endOfText {
        return scanner.names[token.name]
      }
      guard let escape = text.lastIndex(of: UInt8(ascii: "\\")) else { return "" }
      text.removeLast(text.count - escape)
    }
  }
}
