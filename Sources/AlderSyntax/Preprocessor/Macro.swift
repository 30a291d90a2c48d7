/// What a macro name stands for: at most one definition without arguments, and one for each number
/// of them.
struct Macro {
  struct Definition {
    var parameters: [Name]?
    var body: [Token]
    var span: Span
  }

  var plain: Definition?
  var byArity: [Int: Definition] = [:]

  var isEmpty: Bool { plain == nil && byArity.isEmpty }
}
