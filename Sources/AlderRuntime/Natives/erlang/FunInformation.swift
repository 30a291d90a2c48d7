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
    let unique = Int(PortableHash.hash(code.module.name) ^ PortableHash.hash(code.name))
    items = [
      (Atom.pid, p.pid), (Atom.module, code.module.name),
      (Self.newIndex, Term(small: Self.index(in: code.name))),
      (Self.newUnique, try p.binary(Self.bytes(of: unique))),
      (Self.index, Term(small: Self.index(in: code.name))),
      (Self.unique, Term(small: unique & (1 << 27 - 1))), (Atom.name, code.name),
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

  /// The number in a name as `-main/1-fun-3-`.
  private static func index(in name: Term) -> Int {
    let parts = name.atomName.split(separator: "-")
    return parts.last.flatMap { Int($0) } ?? 0
  }

  private static func bytes(of unique: Int) -> [UInt8] {
    var bits = UInt64(unique)
    return (0..<16).map { _ in
      bits = bits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: bits >> 56)
    }
  }
}
