/// One field of a map expression or pattern.
public struct MapField: Sendable {
  public var key: Expr
  public var value: Expr
  /// Whether it was written `:=` (the key must be there) rather than `=>`.
  public var isExact: Bool
  public var span: Span

  public init(key: Expr, value: Expr, isExact: Bool, span: Span) {
    self.key = key
    self.value = value
    self.isExact = isExact
    self.span = span
  }
}
