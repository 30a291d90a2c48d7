/// erlang:spawn_request: starts a process, and says how that went with a message.
extension NativeTable {
  static let spawnRequests: [Native] = [
    Native("spawn_request") { p, fun throws(Raise) in
      try p.requestSpawn(on: Atom.nonodeNohost, try p.firstCall(fun: fun), .empty)
    },
    Native("spawn_request") { p, first, second throws(Raise) in
      // (Node, Fun) or (Fun, Options)
      first.isAtom
        ? try p.requestSpawn(on: first, try p.firstCall(fun: second), .empty)
        : try p.requestSpawn(on: Atom.nonodeNohost, try p.firstCall(fun: first), second)
    },
    Native("spawn_request") { p, first, second, third throws(Raise) in
      // (Node, Fun, Options) or (Module, Function, Arguments)
      second.isFun
        ? try p.requestSpawn(on: first, try p.firstCall(fun: second), third)
        : try p.requestSpawn(
          on: Atom.nonodeNohost, try p.firstCall(first, second, third), .empty)
    },
    Native("spawn_request") { p, first, second, third, fourth throws(Raise) in
      // (Node, Module, Function, Arguments) or (Module, Function, Arguments, Options)
      third.isAtom
        ? try p.requestSpawn(on: first, try p.firstCall(second, third, fourth), .empty)
        : try p.requestSpawn(
          on: Atom.nonodeNohost, try p.firstCall(first, second, third), fourth)
    },
    .step("spawn_request", arity: 5) { p throws(Raise) in
      p.deliver(try p.requestSpawn(on: p[0], try p.firstCall(p[1], p[2], p[3]), p[4]))
    },
    Native("spawn_request_abandon") { p, request throws(Raise) in
      guard request.isReference else { throw p.badarg() }
      // Requests to this node have been answered before they return.
      return Atom.false
    },
  ]
}

/// The options of spawn_request that spawn_opt does not have.
private struct SpawnReply {
  var tag = Term(atom: "spawn_reply")
  var onSuccess = true
  var onError = true

  /// True when `option` is one of them.
  mutating func apply(_ option: Term) -> Bool {
    guard option.isTuple(arity: 2) else { return false }
    switch (option.elements[0], option.elements[1]) {
    case (Self.replyTag, let value): tag = value
    case (Atom.reply, Self.yes): (onSuccess, onError) = (true, true)
    case (Atom.reply, Self.no): (onSuccess, onError) = (false, false)
    case (Atom.reply, Self.errorOnly): (onSuccess, onError) = (false, true)
    case (Atom.reply, Self.successOnly): (onSuccess, onError) = (true, false)
    default: return false
    }
    return true
  }

  private static let replyTag = Term(atom: "reply_tag")
  private static let yes = Term(atom: "yes")
  private static let no = Term(atom: "no")
  private static let errorOnly = Term(atom: "error_only")
  private static let successOnly = Term(atom: "success_only")
}

extension Process {
  /// What is no call at all is badarg at once; anything else that is wrong comes as a message.
  fileprivate func requestSpawn(
    on node: Term, _ call: FirstCall, _ list: Term
  ) throws(Raise) -> Term {
    guard node.isAtom, list.listLength != nil else { throw badarg() }
    var reply = SpawnReply()
    var options = SpawnOptions()
    var isUnderstood = true
    try forEach(list) { option throws(Raise) in
      if reply.apply(option) { return }
      do throws(Raise) { try options.apply(option, self) } catch { isUnderstood = false }
    }
    if !isUnderstood { return refuseSpawn(Self.badOption, reply) }
    if node != Atom.nonodeNohost { return refuseSpawn(Atom.noconnection, reply) }
    var request = Term.none
    do throws(Raise) {
      _ = try spawn(call, options) { pid, monitor in
        // Before the process runs, so that nothing it does is heard of earlier.
        request = monitor.isNone ? makeReference() : monitor
        if reply.onSuccess { send(tuple([reply.tag, request, Atom.ok, pid]), toProcess: number) }
      }
    } catch {
      return refuseSpawn(Atom.systemLimit, reply)
    }
    return request
  }

  private func refuseSpawn(_ reason: Term, _ reply: SpawnReply) -> Term {
    let request = makeReference()
    if reply.onError { send(tuple([reply.tag, request, Atom.error, reason]), toProcess: number) }
    return request
  }

  fileprivate func firstCall(fun: Term) throws(Raise) -> FirstCall {
    guard fun.isFun, Self.arity(ofFun: fun) == 0 else { throw badarg() }
    return .fun(fun)
  }

  fileprivate func firstCall(
    _ module: Term, _ name: Term, _ arguments: Term
  ) throws(Raise) -> FirstCall {
    guard module.isAtom, name.isAtom, let count = arguments.listLength else { throw badarg() }
    guard count <= 255 else { throw systemLimit() }
    return .call(module: module, name: name, arguments: arguments)
  }

  private static let badOption = Term(atom: "badopt")
}
