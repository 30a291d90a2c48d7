/// The entry of a function whose version of the module has been purged: a fun of it was kept, and is
/// called now.
///
/// Where the version that there is now was made of the same source, the fun is one of that version as
/// well, and the call goes there. Where none is loaded, error_handler is asked for one.
final class PurgedFunction: Step {
  override func run(_ p: Process) throws(Raise) -> Next? { try goOn(p) }

  @inline(never) private func goOn(_ p: Process) throws(Raise) -> Next? {
    let table = p.machine.code
    let module = function.module
    let current = table.current(module.name)
    for version in [current, table.old(module.name)] {
      if let version, version.digestPrefix == module.digestPrefix,
        let same = try version.fun(named: function.identity.name, for: p),
        same.arity == function.arity, same.capturedCount == function.capturedCount
      {
        return p.spend(.passUnretained(same))
      }
    }
    return current == nil ? p.undefinedLambda(function) : p.badfun(function)
  }
}

extension Process {
  /// Goes on in `error_handler:undefined_lambda(Module, Fun, Arguments)` in place of `function`.
  fileprivate func undefinedLambda(_ function: FunctionCode) -> Next? {
    let handler = machine.code.export(Atom.errorHandler, Atom.undefinedLambda, 3)
    guard let undefinedLambda = handler.function else { return badfun(function) }
    let fun = fun(inFrameOf: function)
    let arguments = list((0..<function.arity).map { self[$0] })
    reserveFrame(3)
    self[0] = function.module.name
    self[1] = fun
    self[2] = arguments
    return spend(undefinedLambda)
  }

  fileprivate func badfun(_ function: FunctionCode) -> Next? {
    _ = error(Atom.badfun, fun(inFrameOf: function))
    return unwindFromFrame()
  }

  /// The fun that has been called, made again of what its call has put into the frame.
  private func fun(inFrameOf function: FunctionCode) -> Term {
    let count = function.capturedCount
    let box = allocate(count + 2)
    box[0] = Header(.closure, size: count + 1).term
    box[1] = function.word
    for index in 0..<count { box[index + 2] = self[function.arity + index] }
    return Term(boxed: box)
  }
}
