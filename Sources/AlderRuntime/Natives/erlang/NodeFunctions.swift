/// What concerns other nodes, of a system that is none itself: there are no others.
extension NativeTable {
  static let nodeFunctions: [Native] = [
    Native("node") { _ throws(Raise) in Atom.nonodeNohost },
    Native("node") { p, term throws(Raise) in
      guard term.isPid || term.isPort || term.isReference else { throw p.badarg() }
      return ForeignIdentifier(any: term).node
    },
    Native("nodes") { _ throws(Raise) in .empty },
    Native("nodes") { p, kinds throws(Raise) in try nodes(p, kinds) },
    Native("nodes") { p, kinds, options throws(Raise) in try nodes(p, kinds, options) },
    Native("is_alive") { _ throws(Raise) in Atom.false },
    Native("monitor_node") { p, node, flag throws(Raise) in try monitorNode(p, node, flag) },
    Native("monitor_node") { p, node, flag, options throws(Raise) in
      try p.forEach(options) { option throws(Raise) in
        guard option == allowPassiveConnect else { throw p.badarg(badOption) }
      }
      return try monitorNode(p, node, flag)
    },
    Native("disconnect_node") { _, _ in Term(atom: "ignored") },
    Native("get_cookie") { _ throws(Raise) in noCookie },
    Native("get_cookie") { p, node throws(Raise) in
      guard node.isAtom else { throw p.badarg() }
      return noCookie
    },
    Native("set_cookie") { p, cookie throws(Raise) in
      guard cookie.isAtom else { throw p.badarg() }
      throw p.error(distributionNotStarted)
    },
    Native("set_cookie") { p, node, cookie throws(Raise) in
      guard node.isAtom, cookie.isAtom else { throw p.badarg() }
      throw p.error(distributionNotStarted)
    },
  ]

  private static let allowPassiveConnect = Term(atom: "allow_passive_connect")
  private static let distributionNotStarted = Term(atom: "distribution_not_started")
  private static let noCookie = Term(atom: "nocookie")
  private static let notAlive = Term(atom: "notalive")

  private static func monitorNode(
    _ p: Process, _ node: Term, _ flag: Term
  ) throws(Raise) -> Term {
    guard node.isAtom else { throw p.badarg() }
    guard node == Atom.nonodeNohost else { throw p.error(notAlive) }
    guard flag.isBoolean else { throw p.badarg() }
    return Atom.true
  }

  // MARK: nodes/1,2

  private static let this = Term(atom: "this")
  private static let known = Term(atom: "known")
  private static let others: Set<Term> = [
    Term(atom: "visible"), Term(atom: "hidden"), Term(atom: "connected"),
  ]

  private static func nodes(_ p: Process, _ kinds: Term) throws(Raise) -> Term {
    try includesThis(p, kinds) ? p.list([Atom.nonodeNohost]) : .empty
  }

  /// An atom, or a list of atoms.
  private static func includesThis(_ p: Process, _ kinds: Term) throws(Raise) -> Bool {
    var includes = false
    func read(_ kind: Term) throws(Raise) {
      if kind == this || kind == known {
        includes = true
      } else if !others.contains(kind) {
        throw p.badarg()
      }
    }
    if kinds.isList { try p.forEach(kinds, read) } else { try read(kinds) }
    return includes
  }

  private static let connectionID = Term(atom: "connection_id")
  private static let nodeType = Term(atom: "node_type")

  /// With what `options` asks for about each.
  private static func nodes(
    _ p: Process, _ kinds: Term, _ options: Term
  ) throws(Raise) -> Term {
    guard options.isMap else { throw p.badarg() }
    var information: [(Term, Term)] = []
    try options.forEachPair { key, value throws(Raise) in
      guard value.isBoolean, key == connectionID || key == nodeType else { throw p.badarg() }
      if value == Atom.true { information.append((key, key == nodeType ? this : Atom.undefined)) }
    }
    guard try includesThis(p, kinds) else { return .empty }
    return p.list([p.tuple(Atom.nonodeNohost, p.makeMap(information))])
  }
}
