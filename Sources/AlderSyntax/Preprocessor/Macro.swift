/// What a macro name stands for: at most one definition without arguments, and one for each number
/// of them.
public struct Macro {
  public struct Definition {
    public var parameters: [Name]?
    public var body: [Token]
    public var span: Span
  }

  public var plain: Definition?
  public var byArity: [Int: Definition] = [:]

  var isEmpty: Bool { plain == nil && byArity.isEmpty }
}
