/// A token: 16 bytes, so that a form's tokens lie close together.
public struct Token: Sendable {
  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    /// The first thing on its line, at column 1: likely the start of a form.
    static var atLineStart: Flags { Flags(rawValue: 1) }
    /// Comes out of a macro; the span is that of the macro's use.
    static var fromMacro: Flags { Flags(rawValue: 2) }
    /// White space stands before it.
    static var afterSpace: Flags { Flags(rawValue: 4) }
  }

  public internal(set) var kind: TokenKind
  var flags: Flags
  public internal(set) var start: UInt32
  public internal(set) var end: UInt32
  /// An index of a name or number, a code point or a value, depending on the kind.
  public internal(set) var payload: UInt32

  init(_ kind: TokenKind, start: UInt32, end: UInt32, payload: UInt32 = 0, flags: Flags = []) {
    self.kind = kind
    self.flags = flags
    self.start = start
    self.end = end
    self.payload = payload
  }

  /// The name of an atom, variable, string or reserved word.
  public var name: Name { Name(index: kind.isReservedWord ? UInt32(kind.rawValue) : payload) }
}

extension Token {
  /// The name of a reserved word.
  public static func word(_ kind: TokenKind) -> Name { Name(index: UInt32(kind.rawValue)) }
}
