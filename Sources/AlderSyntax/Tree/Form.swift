/// One form of a module, after preprocessing: a function or an attribute.
public struct Form: Sendable {
  public enum Kind: Sendable {
    case function(FunctionDefinition)
    case module(Name)
    case export([FunctionReference])
    case exportType([FunctionReference])
    case `import`(Name, [FunctionReference])
    /// The options of `-compile`: a term.
    case compile(Expr)
    /// `-file("name", line)`: where the text that follows really comes from.
    case file(String, Int)
    case record(RecordDefinition)
    case type(TypeDefinition)
    case spec(SpecDefinition)
    /// `attribute` is how it is spelled: `behaviour` or `behavior`.
    case behaviour(Name, attribute: Name)
    case optionalCallbacks([FunctionReference])
    case onLoad(FunctionReference)
    /// Functions that are natives; in Alder's own modules they may lack a definition.
    case nifs([FunctionReference])
    /// `-moduledoc` (true) or `-doc`: a string, `false`, `hidden`, a map, or `{file, Name}`.
    case documentation(Expr, ofModule: Bool)
    /// Any other attribute, with its term.
    case attribute(Name, Expr)
  }

  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}
