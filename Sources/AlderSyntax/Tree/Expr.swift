/// An expression, a pattern or a guard test, with the text that it was written as.
///
/// Patterns have the same syntax as expressions and the same tree; the linter has checked that what
/// stands where a pattern is needed is one. Macros are expanded: a node made of a macro's tokens has
/// the span of the macro's use. Parentheses leave no node and are outside of the span.
///
/// Trees are as deep as the source is nested, up to `ParseOptions.maximumNesting`, and are freed
/// recursively: parse and let go of modules on a thread with a large stack (about 2 KB for each
/// level, so 64 MB for the default limit).
public struct Expr: Sendable {
  public var kind: ExprKind
  public var span: Span

  public init(_ kind: ExprKind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}
