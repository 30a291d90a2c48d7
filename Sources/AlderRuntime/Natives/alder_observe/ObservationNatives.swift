/// alder_observe: what the tools that show a running system need, and Erlang cannot find out at all or not
/// cheaply.
extension NativeTable {
  static let observation: [Native] = [
    // busiest(reductions | memory | messages, N, Sample): {NewSample, Count,
    // [{Pid, Reductions, Bytes, Messages}]}, at most N, the largest first. Reductions are those since
    // the sample, which is <<>> the first time.
    .blocking("busiest", arity: 3) { p throws(Raise) in try p.busiest(p[0], p[1], p[2]) },
    // asleep(): for each scheduler, how many nanoseconds it has slept since it was started.
    Native("asleep") { p throws(Raise) in
      p.list(
        p.withMachine { machine in
          machine.schedulers.workers.map { p.integer($0.timeAsleep(machine.clock.monotonic)) }
        })
    },
    // messages(Pid, N): {{messages, N}, {Count, [{Message} | Words]}}, the oldest first, or undefined.
    .step("messages", arity: 2) { p throws(Raise) in
      guard p[0].isLocalPid, p[1].isSmall, p[1].small >= 0 else { throw p.badarg() }
      let item = p.tuple(Atom.messages, p[1])
      if p[0] == p.state.pointee.pid {
        p.handleSignals()
        if p.state.pointee.ending != nil { return p.leaveToEnd() }
        return p.deliver(p.processInformation(item))
      }
      return p.request(
        .infoRequest, item, to: p[0].pidNumber, otherwise: Atom.undefined,
        at: p.withMachine { $0.steps.deliverReply })
    },
    // log_lost(Boolean): whether messages to nobody were logged before.
    Native("log_lost") { p, isOn throws(Raise) in
      guard isOn == Atom.true || isOn == Atom.false else { throw p.badarg() }
      return Term(p.withMachine { $0.lostMessages.set(isOn == Atom.true) })
    },
    // lost(): see LostMessages.describe.
    Native("lost") { p throws(Raise) in p.withMachine { $0.lostMessages.describe(for: p) } },
    // watch_script(): this process runs a script; see DeadlockWatch.
    Native("watch_script") { p throws(Raise) in
      p.withMachine { machine in
        if machine.options.deadlock != .ignore { machine.deadlockWatch.watch(p.number) }
      }
      return Atom.ok
    },
  ]
}

extension Process {
  fileprivate func busiest(_ measure: Term, _ limit: Term, _ sample: Term) throws(Raise) -> Term {
    guard let measure = Self.measure(measure), limit.isSmall,
      1...BusiestProcesses.most ~= limit.small, let earlier = sample.wholeBytes
    else { throw badarg() }
    let numbers = earlier.withUnsafeBytes { bytes in
      (0..<bytes.count / MemoryLayout<Int>.stride).map {
        bytes.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Int>.stride, as: Int.self)
      }
    }
    let found = BusiestProcesses(machine, by: measure, limit: limit.small, since: numbers)
    let entries = found.entries.map {
      tuple([
        Term(localPid: $0.number), integer($0.reductions), integer($0.bytes),
        Term(small: $0.messages),
      ])
    }
    let bytes = found.sample.withUnsafeBytes { Array($0) }
    return tuple(try binary(bytes), Term(small: found.sample.count / 2), list(entries))
  }

  private static func measure(_ term: Term) -> BusiestProcesses.Measure? {
    switch term {
    case Atom.reductions: .reductions
    case Atom.memory: .memory
    case Atom.messages: .messages
    default: nil
    }
  }
}

extension Process {
  /// Words of messages that are copied for who looks into the mailbox: all in all, and of one.
  private static let mostShownWords = 200_000
  private static let longestShown = 50_000

  /// {Count, [{Message} | Words]} of at most `limit` messages: what is too long is not copied.
  func oldestMessages(_ limit: Int) -> Term {
    var messages: [Term] = []
    var room = Self.mostShownWords
    var next = state.pointee.mailbox.first
    while let message = next, messages.count < limit {
      let words = message.footprint
      if words <= min(room, Self.longestShown) {
        room -= words
        messages.append(tuple([copyIn(message.pointee.term)]))
      } else {
        messages.append(Term(small: words))
      }
      next = message.pointee.next
    }
    return tuple(Term(small: state.pointee.mailbox.count), list(messages))
  }
}
