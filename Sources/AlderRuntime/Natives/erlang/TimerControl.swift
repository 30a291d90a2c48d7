private let absolute = Term(atom: "abs")
private let cancelTimer = Term(atom: "cancel_timer")

extension NativeTable {
  static let timerControl: [Native] = [
    Native("send_after") { p, time, target, message throws(Raise) in
      try p.startTimer(time, target, message, .empty, isTagged: false)
    },
    Native("send_after") { p, time, target, message, options throws(Raise) in
      try p.startTimer(time, target, message, options, isTagged: false)
    },
    Native("start_timer") { p, time, target, message throws(Raise) in
      try p.startTimer(time, target, message, .empty, isTagged: true)
    },
    Native("start_timer") { p, time, target, message, options throws(Raise) in
      try p.startTimer(time, target, message, options, isTagged: true)
    },
    Native("cancel_timer") { p, timer throws(Raise) in
      guard timer.isReference else { throw p.badarg() }
      return p.cancelTimer(Reference(timer).number)
    },
    Native("cancel_timer") { p, timer, options throws(Raise) in
      let options = try TimerOptions(options, p)
      guard timer.isReference, !options.isAbsolute else { throw p.badarg() }
      let left = p.cancelTimer(Reference(timer).number)
      return p.answer(timer, left, options, tag: cancelTimer)
    },
    Native("read_timer") { p, timer throws(Raise) in
      guard timer.isReference else { throw p.badarg() }
      return p.readTimer(Reference(timer).number)
    },
    Native("read_timer") { p, timer, options throws(Raise) in
      let options = try TimerOptions(options, p)
      guard timer.isReference, !options.isAbsolute, options.informs else { throw p.badarg() }
      return p.answer(
        timer, p.readTimer(Reference(timer).number), options, tag: Term(atom: "read_timer"))
    },
  ]
}

private struct TimerOptions {
  var isAbsolute = false
  var isAsynchronous = false
  var informs = true

  init(_ options: Term, _ p: Process) throws(Raise) {
    var rest = options
    while rest.isCons {
      let option = rest.head
      rest = rest.tail
      guard option.isTuple(arity: 2), option.elements[1].isBoolean else { throw p.badarg() }
      let isSet = option.elements[1] == Atom.true
      switch option.elements[0] {
      case absolute: isAbsolute = isSet
      case Atom.async: isAsynchronous = isSet
      case Atom.info: informs = isSet
      default: throw p.badarg()
      }
    }
    guard rest.isEmpty else { throw p.badarg() }
  }
}

extension Process {
  /// Later than this, in milliseconds, is not a time.
  private static let latest = 1 << 50

  fileprivate func startTimer(
    _ time: Term, _ target: Term, _ message: Term, _ options: Term, isTagged: Bool
  ) throws(Raise) -> Term {
    let options = try TimerOptions(options, self)
    guard time.isSmall, time.small <= Self.latest, options.isAbsolute || time.small >= 0,
      target.isLocalPid || target.isAtom
    else { throw badarg() }
    let now = withMachine { $0.clock.monotonic }
    let deadline = time.small * 1_000_000 + (options.isAbsolute ? 0 : now)
    let reference = makeReference()
    let signal: Signal.Node =
      isTagged
      ? .make(tupleOf: [Atom.timeout, reference, message], .message, from: number)
      : .make(copying: message, .message, from: number)
    let timer = TimerNode.Pointer.allocate(capacity: 1)
    timer.initialize(to: TimerNode())
    timer.pointee.kind = .message(signal, to: target, number: Reference(reference).number)
    timer.pointee.deadline = Timers.tick(max(deadline, now))
    state.pointee.scheduler.unsafelyUnwrapped._withUnsafeGuaranteedRef { $0.startTimer(timer) }
    return reference
  }

  /// Milliseconds left; false when there is no such timer.
  fileprivate func cancelTimer(_ reference: UInt) -> Term {
    let isInVain = hasDeadTarget(reference)
    let deadline = withMachine { $0.timerOwner(of: reference).timers.stop(reference: reference) }
    return isInVain ? Atom.false : remaining(deadline)
  }

  /// A timer ends with the process it is for.
  private func hasDeadTarget(_ reference: UInt) -> Bool {
    withMachine { machine in
      guard let target = machine.timerOwner(of: reference).timers.target(reference: reference),
        target.isLocalPid
      else { return false }
      let block = machine.processes.find(target.pidNumber)
      return block?.pointee.number.load(ordering: .relaxed) != target.pidNumber
    }
  }

  fileprivate func readTimer(_ reference: UInt) -> Term {
    if hasDeadTarget(reference) { return Atom.false }
    return remaining(
      withMachine { $0.timerOwner(of: reference).timers.deadline(reference: reference) })
  }

  private func remaining(_ deadline: Int?) -> Term {
    guard let deadline else { return Atom.false }
    let left = deadline - withMachine { $0.clock.monotonic }
    // Whole milliseconds: never more than the timer was set to.
    return Term(small: max(0, left / 1_000_000))
  }

  fileprivate func answer(_ timer: Term, _ left: Term, _ options: TimerOptions, tag: Term) -> Term {
    guard options.isAsynchronous else { return options.informs ? left : Atom.ok }
    if options.informs { send(tuple(tag, timer, left), toProcess: number) }
    return Atom.ok
  }
}

extension Machine {
  /// The scheduler whose wheel a timer is in: that which made its reference.
  fileprivate func timerOwner(of reference: UInt) -> Scheduler {
    let index = Scheduler.index(of: reference)
    // Those of dirty threads are the first worker's.
    return schedulers.workers[index < schedulers.workers.count ? index : 0]
  }
}
