import AlderSyntax

/// `Module:module_info()` and `Module:module_info(Item)`.
extension ModuleCode {
  /// Adds the two functions that every module has, and notes what they tell.
  func addInformation() {
    for arity in 0...1 {
      let function = FunctionCode(module: self, name: Atom.moduleInfo, arity: arity)
      let site = Site(function: function, handler: nil, location: .none)
      function.setEntry(ModuleInformation(site).asNext)
      export(function)
    }
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
      let own = functions.values.map { p.tuple($0.name, Term(small: $0.arity)) }
      return p.list(own)
    case Atom.attributes: return attributes(in: p)
    case Atom.compile:
      let source = files.first.map { p.list($0.unicodeScalars.map { Term(small: Int($0.value)) }) }
      return p.list([p.tuple(Term(atom: "source"), source ?? .empty)])
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
