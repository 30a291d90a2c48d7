/// Raising and calling by name.
extension NativeTable {
  static let raisingNatives: [Native] = [
    Native("error") { p, reason throws(Raise) in throw p.raiseForCaller(Atom.error, reason) },
    Native("error") { p, reason, arguments throws(Raise) in
      try p.raiseError(reason, arguments, .empty)
    },
    Native("error") { p, reason, arguments, options throws(Raise) in
      try p.raiseError(reason, arguments, options)
    },
    Native("exit") { p, reason throws(Raise) in throw p.raiseForCaller(Atom.exit, reason) },
    Native("throw") { p, reason throws(Raise) in throw p.raiseForCaller(Atom.throw, reason) },
    Native("raise") { p, kind, reason, trace throws(Raise) in
      guard kind == Atom.error || kind == Atom.exit || kind == Atom.throw,
        p.isStackTrace(trace)
      else { return Atom.badarg }
      let raise = p.raise(kind, reason)
      p.state.pointee.exceptionOrigin = .empty
      p.state.pointee.exceptionTrace = trace
      throw raise
    },
    Native("load_nif") { p, path, _ throws(Raise) in
      guard let path = String(characters: path) else { throw p.badarg() }
      let text = "Failed to load NIF library: '\(path): native libraries cannot be loaded'"
      return p.tuple(Atom.error, p.tuple(Term(atom: "load_failed"), p.characters(text)))
    },
    Native("nif_error") { p, reason throws(Raise) in throw p.raiseForCaller(Atom.error, reason) },
    Native("nif_error") { p, reason, arguments throws(Raise) in
      try p.raiseError(reason, arguments, .empty)
    },
    Native("make_fun") { p, module, name, arity throws(Raise) in
      guard module.isAtom, name.isAtom, arity.isSmall, 0...255 ~= arity.small else {
        throw p.badarg()
      }
      return p.externalFun(p.machine.code.export(module, name, arity.small))
    },
    .step("apply", arity: 2) { p throws(Raise) in
      let fun = p[0]
      guard p[1].listLength != nil else { throw p.badarg() }
      guard fun.isFun else { throw p.error(Atom.badfun, fun) }
      let count = try p.spreadArguments(p[1])
      return try p.apply(fun, arity: count)
    },
    .step("apply", arity: 3) { p throws(Raise) in
      guard p[0].isAtom, p[1].isAtom, let count = p[2].listLength else { throw p.badarg() }
      if count > 255 { throw p.systemLimit() }
      return try p.applyFromFrame()
    },
  ]
}

extension Process {
  /// erlang:error/2,3: the caller's entry in the stack trace shows the arguments, and what can
  /// explain the error.
  fileprivate func raiseError(
    _ reason: Term, _ arguments: Term, _ options: Term
  ) throws(Raise) -> Term {
    let raise = raiseForCaller(Atom.error, reason)
    state.pointee.exceptionOrigin = tuple(arguments, options)
    throw raise
  }

  /// A list of {Module, Function, Arity or Arguments, Location} or {Fun, Arguments, Location}.
  fileprivate func isStackTrace(_ trace: Term) -> Bool {
    var rest = trace
    while rest.isCons {
      let entry = rest.head
      guard entry.isTuple else { return false }
      let elements = entry.elements
      switch entry.tupleArity {
      case 4:
        guard elements[0].isAtom, elements[1].isAtom, elements[2].isSmall || elements[2].isList,
          elements[3].isList
        else { return false }
      case 3:
        guard elements[0].isFun || elements[0].isAtom, elements[1].isAtom || elements[1].isList
        else { return false }
      case 2: guard elements[0].isFun else { return false }
      default: return false
      }
      rest = rest.tail
    }
    return rest.isEmpty
  }

  /// Puts the elements of a list of arguments into the frame's first slots.
  fileprivate func spreadArguments(_ list: Term) throws(Raise) -> Int {
    guard let count = list.listLength else { throw badarg() }
    if count > 255 { throw systemLimit() }
    reserveFrame(count)
    var rest = list
    for index in 0..<count {
      self[index] = rest.head
      rest = rest.tail
    }
    return count
  }
}
