extension NativeTable {
  static let funInformation: [Native] = [
    Native("fun_info") { p, fun throws(Raise) in
      let items = try FunDescription(p, fun).items
      return p.list(items.map { p.tuple($0.name, $0.value) })
    },
    Native("fun_info") { p, fun, name throws(Raise) in
      guard let value = try FunDescription(p, fun).value(of: name) else { throw p.badarg() }
      return p.tuple(name, value)
    },
    Native("fun_info_mfa") { p, fun throws(Raise) in
      let description = try FunDescription(p, fun)
      let parts = [Atom.module, Atom.name, Atom.arity].compactMap { description.value(of: $0) }
      return p.tuple(parts)
    },
  ]
}

/// What `erlang:fun_info` tells.
private struct FunDescription {
  let items: [(name: Term, value: Term)]

  private static let index = Term(atom: "index")
  private static let unique = Term(atom: "uniq")
  private static let newIndex = Term(atom: "new_index")
  private static let newUnique = Term(atom: "new_uniq")

  init(_ p: Process, _ fun: Term) throws(Raise) {
    guard fun.isFun else { throw p.badarg() }
    let box = fun.box
    if fun.header.kind == .externalFun {
      let export = FunIdentity.export(box[1]).takeUnretainedValue()
      items = [
        (Atom.module, export.module), (Atom.name, export.name),
        (Atom.arity, Term(small: export.arity)), (Atom.env, .empty), (Atom.type, Atom.external),
      ]
      return
    }
    let code = FunIdentity.code(box[1]).takeUnretainedValue()
    let identity = code.identity
    let index = Term(small: identity.index)
    items = [
      (Atom.pid, p.pid), (Atom.module, code.module.name),
      (Self.newIndex, index), (Self.newUnique, try p.binary(identity.unique)),
      (Self.index, index), (Self.unique, Term(small: identity.oldUnique)),
      (Atom.name, code.name),
      (Atom.arity, Term(small: code.arity)),
      (Atom.env, p.list(box + 2, count: fun.header.size - 1)), (Atom.type, Atom.local),
    ]
  }

  /// What only funs of modules have is `undefined` for others.
  func value(of name: Term) -> Term? {
    if let item = items.first(where: { $0.name == name }) { return item.value }
    let others = [Atom.pid, Self.index, Self.unique, Self.newIndex, Self.newUnique]
    return others.contains(name) ? Atom.undefined : nil
  }
}
