/// Values that are computed and thrown away.
extension ModuleLinter {
  private static let suppression =
    " is ignored (suppress the warning by assigning the expression to the _ variable)"

  /// Warns if an expression that is not the last of its body can only have been meant for its value.
  func warnIfIgnored(_ expression: Expr) {
    switch expression.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string, .tuple, .list, .listWithTail,
      .fun, .namedFun, .funReference, .map, .binary:
      warnLate("a term is constructed, but never used", at: expression.span)
    case .unary(let operation, _):
      warnLate(
        "the result of evaluating operator '\(operation.text)'/1" + Self.suppression,
        at: expression.span)
    case .infix(let operation, _, _, let at):
      warnLate(
        operation.isComparison
          ? "use of operator '\(operation.text)' has no effect"
          : "the result of evaluating operator '\(operation.text)'/2" + Self.suppression, at: at)
    case .localCall(let name, let arguments):
      let id = FunctionID(name: name, arity: arguments.count)
      if defined[id] == nil, imported[id] == nil { warnIfIgnored(id, expression.span) }
    case .remoteCall(let module, let function, let arguments):
      guard case .atom(.erlang) = module.kind, case .atom(let name) = function.kind else { return }
      warnIfIgnored(FunctionID(name: name, arity: arguments.count), expression.span)
    case .block(let body): warnIfIgnored(body[body.count - 1])
    default: break
    }
  }

  private func warnIfIgnored(_ function: FunctionID, _ span: Span) {
    if AutoImported.isTypeTest(function.name, function.arity)
      || Self.withoutEffect.contains(show(function))
    {
      warnLate("the call to \(show(function)) has no effect", at: span)
    } else if AutoImported.isGuard(function.name, function.arity)
      || Self.computing.contains(show(function))
    {
      warnLate("the result of calling \(show(function))" + Self.suppression, at: span)
    }
  }

  /// Functions beside the type tests that neither do anything nor fail.
  private static let withoutEffect: Set = [
    "self/0", "node/0", "get/0", "get_keys/0", "make_ref/0", "date/0", "time/0", "max/2", "min/2",
    "nodes/0", "is_alive/0",
  ]

  /// Functions beside those allowed in guards that do nothing, but may fail.
  private static let computing: Set = [
    "atom_to_list/1", "atom_to_binary/1", "atom_to_binary/2", "binary_to_list/1",
    "binary_to_list/3", "bitstring_to_list/1", "float_to_list/1", "integer_to_list/1",
    "integer_to_list/2", "integer_to_binary/1", "list_to_atom/1", "list_to_binary/1",
    "list_to_integer/1", "list_to_float/1", "list_to_tuple/1", "tuple_to_list/1", "setelement/3",
    "pid_to_list/1", "iolist_to_binary/1",
  ]

  /// Warns of a literal key that stands twice in a map expression.
  func warnOverridden(_ fields: [MapField]) {
    guard fields.count > 1 else { return }
    var seen: [String: Span] = [:]
    for field in fields {
      guard let key = literalText(field.key) else { continue }
      if let earlier = seen[key] {
        warnLate("key \(key) will be overridden in expression", at: earlier)
      }
      seen[key] = field.key.span
    }
  }

  /// A literal as erlc shows it; nil for other expressions.
  private func literalText(_ expression: Expr) -> String? {
    switch expression.kind {
    case .integer(let value): return String(value)
    case .float(let value): return String(value)
    case .character(let value): return String(value)
    case .atom(let name): return NameTable.escaped(names.text(of: name), quote: "'")
    case .string(let name): return NameTable.escaped(names.text(of: name), quote: "\"")
    case .tuple(let elements):
      let texts = elements.compactMap { element -> String? in
        if case .atom(let name) = element.kind { return names.quoted(name) }
        return literalText(element)
      }
      return texts.count == elements.count ? "{" + texts.joined(separator: ",") + "}" : nil
    default: return nil
    }
  }
}
