// Entering functions that are only known when it happens.

extension Process {
  /// Enters what an export cell holds; asks error_handler where it holds nothing.
  @inline(__always) func enter(_ export: Unmanaged<Export>, from call: CallStep, frame: Words)
    -> Next?
  {
    frame[-1] = Term(bits: UInt(bitPattern: Unmanaged.passUnretained(call).toOpaque()))
    self.frame = frame
    return spend(export)
  }

  @inline(__always) func spend(_ export: Unmanaged<Export>) -> Next? {
    export._withUnsafeGuaranteedRef { export in
      guard let function = export.function else { return undefined(export) }
      return spend(function)
    }
  }

  /// Goes on in `error_handler:undefined_function(Module, Function, Arguments)` in place of the
  /// function whose arguments are in the frame; it loads the module, or raises undef.
  @inline(never) func undefined(_ export: Export) -> Next? {
    let arguments = list((0..<export.arity).map { self[$0] })
    let handler = machine.code.undefinedFunction
    reserveFrame(3)
    self[0] = export.module
    self[1] = export.name
    self[2] = arguments
    guard let function = handler.function else { return raiseUndefined(export, arguments) }
    return spend(function)
  }

  /// There is not even an error handler (the system is starting up).
  private func raiseUndefined(_ export: Export, _ arguments: Term) -> Next? {
    _ = error(Atom.undef)
    state.pointee.exceptionOrigin = tuple(export.module, export.name, arguments)
    return unwindFromFrame()
  }

  /// Goes on in a fun whose `arity` arguments are in the frame's first slots.
  func apply(_ fun: Term, arity: Int) throws(Raise) -> Next? {
    guard fun.isBoxed(.closure) else {
      return spend(try callable(fun, arity: arity, arguments: frame))
    }
    reserveFrame(arity + fun.capturedCount)
    try spread(fun, arity: arity, frame)
    return spend(fun.closureCode)
  }

  /// Puts a closure's captured values behind its arguments.
  @inline(__always)
  func spread(_ fun: Term, arity: Int, _ frame: Words) throws(Raise) {
    guard fun.closureCode._withUnsafeGuaranteedRef({ $0.arity }) == arity else {
      throw badarity(fun, arity, frame)
    }
    let captured = fun.captured
    for index in 0..<fun.capturedCount { frame[arity + index] = captured[index] }
  }

  /// What `fun M:F/A` refers to; raises for what is not a fun or wants other arguments.
  @inline(never) func callable(
    _ fun: Term, arity: Int, arguments: Words
  ) throws(Raise) -> Unmanaged<Export> {
    guard fun.isBoxed(.externalFun) else { throw error(Atom.badfun, fun) }
    let export = fun.export
    guard export._withUnsafeGuaranteedRef({ $0.arity }) == arity else {
      throw badarity(fun, arity, arguments)
    }
    return export
  }

  @inline(never) private func badarity(_ fun: Term, _ arity: Int, _ arguments: Words) -> Raise {
    let list = list((0..<arity).map { arguments[$0] })
    return error(Atom.badarity, tuple(fun, list))
  }

  /// The cell for a module and function computed at run time.
  @inline(never) func export(
    _ module: Term, _ name: Term, arity: Int, arguments: Words
  ) throws(Raise) -> Unmanaged<Export> {
    guard module.isAtom, name.isAtom else {
      let list = list((0..<arity).map { arguments[$0] })
      _ = badarg()
      throw blame(Atom.apply, [module, name, list], at: .none)
    }
    return Unmanaged.passUnretained(machine.code.export(module, name, arity))
  }
}

extension Process {
  /// Goes on in the function whose module, name and list of arguments lie in the first slots, in
  /// place of the one that runs. Precondition: two atoms and a proper list.
  func applyFromFrame() throws(Raise) -> Next? {
    let export = machine.code.export(self[0], self[1], self[2].listLength ?? 0)
    var rest = self[2]
    reserveFrame(export.arity)
    var index = 0
    while rest.isCons {
      self[index] = rest.head
      rest = rest.tail
      index += 1
    }
    return spend(.passUnretained(export))
  }
}
