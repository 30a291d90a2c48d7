import AlderSyntax

/// `Module:module_info()` and `Module:module_info(Item)`, and for behaviours `behaviour_info(Item)`.
extension ModuleCode {
  /// Adds the two functions that every module has.
  func addInformation() {
    for arity in 0...1 {
      let function = FunctionCode(module: self, name: Atom.moduleInfo, arity: arity)
      let site = Site(function: function, handler: nil, location: .none)
      function.setEntry(ModuleInformation(site).asNext)
      export(function)
    }
  }

  /// Adds the function that tells what a behaviour's modules have to export.
  func addBehaviourInformation(_ parsed: ParsedModule, _ lowering: ModuleLowering) {
    let id = FunctionID(name: .behaviourInfo, arity: 1)
    guard !parsed.callbacks.isEmpty, functions[id] == nil else { return }
    func pairs(_ ids: [FunctionID]) -> [(Term, Int)] {
      ids.map { (lowering.atom($0.name), $0.arity) }
    }
    let function = FunctionCode(module: self, name: lowering.atom(.behaviourInfo), arity: 1)
    let step = BehaviourInformation(
      Site(function: function, handler: nil, location: .none), callbacks: pairs(parsed.callbacks),
      optional: pairs(parsed.optionalCallbacks))
    function.setEntry(step.asNext)
    add(function, as: id)
    export(function)
  }

  static let items = [
    Atom.module, Atom.exports, Atom.attributes, Atom.compile, Atom.md5,
  ]

  /// Nil for an item that there is not.
  func information(_ item: Term, in p: Process) -> Term? {
    switch item {
    case Atom.module: return name
    case Atom.exports: return p.list(exports.map { p.tuple($0.name, Term(small: $0.arity)) })
    case Atom.functions:
      let own = order.compactMap { functions[$0] }
      let generated = exports.filter { $0.name == Atom.moduleInfo }
      return p.list((own + generated).map { p.tuple($0.name, Term(small: $0.arity)) })
    case Atom.attributes: return attributes(in: p)
    case Atom.compile:
      return p.list([
        p.tuple(Term(atom: "version"), p.characters(Machine.version)),
        p.tuple(Term(atom: "options"), .empty),
        p.tuple(Term(atom: "source"), p.characters(files.first ?? "")),
      ])
    case Term(atom: "nifs"): return .empty
    case Atom.md5: return digest.flatMap { try? p.binary($0) } ?? Atom.undefined
    default: return nil
    }
  }
}

private final class ModuleInformation: Step {
  override func run(_ p: Process) throws(Raise) -> Next? {
    let module = function.module
    if function.arity == 0 { return p.deliver(p.information(of: module)) }
    guard let value = module.information(p[0], in: p) else { throw p.badarg() }
    return p.deliver(value)
  }
}

extension Process {
  /// All that `Module:module_info()` tells.
  func information(of module: ModuleCode) -> Term {
    let items = ModuleCode.items.compactMap { item in
      module.information(item, in: self).map { tuple(item, $0) }
    }
    return list(items)
  }
}

private final class BehaviourInformation: Step {
  let callbacks: [(name: Term, arity: Int)]
  let optional: [(name: Term, arity: Int)]
  init(_ site: Site, callbacks: [(Term, Int)], optional: [(Term, Int)]) {
    self.callbacks = callbacks
    self.optional = optional
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let functions: [(name: Term, arity: Int)]
    switch p[0] {
    case Self.callbackItem: functions = callbacks
    case Self.optionalItem: functions = optional
    default:
      let raise = p.functionClause()
      p.state.pointee.exceptionOrigin = p.tuple(p.list([p[0]]), .empty)
      throw raise
    }
    return p.deliver(p.list(functions.map { p.tuple($0.name, Term(small: $0.arity)) }))
  }

  private static let callbackItem = Term(atom: "callbacks")
  private static let optionalItem = Term(atom: "optional_callbacks")
}
