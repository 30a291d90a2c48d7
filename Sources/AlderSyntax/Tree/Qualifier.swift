/// A generator or filter of a comprehension.
public struct Qualifier: Sendable {
  public indirect enum Kind: Sendable {
    case filter(Expr)
    /// `Pattern <- List`; strict is `<:-`.
    case list(pattern: Expr, Expr, isStrict: Bool)
    /// `Pattern <= Binary`; strict is `<:=`.
    case binary(pattern: Expr, Expr, isStrict: Bool)
    /// `Key := Value <- MapOrIterator`; strict is `<:-`.
    case map(key: Expr, value: Expr, Expr, isStrict: Bool)
    /// `Generator && Generator ...`: all are advanced together.
    case zip([Qualifier])
  }

  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}
