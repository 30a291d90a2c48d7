/// What a behaviour asks of the modules that say they are one.
public struct Behaviour: Sendable {
  public var callbacks: [(name: String, arity: Int)]
  public var optionalCallbacks: [(name: String, arity: Int)]

  public init(
    callbacks: [(name: String, arity: Int)], optionalCallbacks: [(name: String, arity: Int)]
  ) {
    self.callbacks = callbacks
    self.optionalCallbacks = optionalCallbacks
  }

  /// What a module declares with `-callback`, or else with a function behaviour_info/1 that has
  /// lists of constants. Nil if it is no behaviour.
  public init?(_ module: ParsedModule) {
    func named(_ functions: [FunctionID]) -> [(name: String, arity: Int)] {
      functions.map { (module.names[$0.name], $0.arity) }
    }
    if !module.callbacks.isEmpty {
      callbacks = named(module.callbacks)
      optionalCallbacks = named(module.optionalCallbacks)
      return
    }
    let clauses = module.functions.first { $0.name == .behaviourInfo && $0.arity == 1 }?.clauses
    guard let clauses else { return nil }
    func list(_ item: String) -> [(name: String, arity: Int)] {
      for clause in clauses {
        guard case .atom(let name) = clause.patterns[0].kind, module.names[name] == item,
          case .list(let elements) = clause.body[0].kind
        else { continue }
        return elements.compactMap { Self.function($0, module) }
      }
      return []
    }
    callbacks = list("callbacks")
    optionalCallbacks = list("optional_callbacks")
  }

  private static func function(
    _ expression: Expr, _ module: ParsedModule
  ) -> (name: String, arity: Int)? {
    guard case .tuple(let parts) = expression.kind, parts.count == 2,
      case .atom(let name) = parts[0].kind, case .integer(let arity) = parts[1].kind
    else { return nil }
    return (module.names[name], arity)
  }
}
