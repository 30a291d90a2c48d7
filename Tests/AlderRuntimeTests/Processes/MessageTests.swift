import Synchronization
import Testing

@testable import AlderRuntime

/// Messages, in every number of schedulers.
struct MessageTests {
  @Test(arguments: [1, 2, 4])
  func messagesOfOneSenderArriveInOrder(schedulers: Int) {
    let bench = Bench(schedulers: schedulers)
    let (senders, messages) = (8, 5_000)
    // Safe: only the receiver uses it.
    nonisolated(unsafe) var last = [Int](repeating: -1, count: senders)
    nonisolated(unsafe) var received = 0
    let receiver = bench.spawn { p, step throws(Raise) in
      try p.receive(at: step) { message throws(Raise) in
        let (sender, number) = (message.elements[0].small, message.elements[1].small)
        if number == last[sender] + 1 { last[sender] = number }
        received += 1
        if received < senders * messages { return true }
        bench.done()
        return false
      }
    }
    for sender in 0..<senders {
      nonisolated(unsafe) var number = 0
      bench.spawn { p, step throws(Raise) in
        for _ in 0..<50 where number < messages {
          _ = try p.send(to: receiver, message: p.tuple(Term(small: sender), Term(small: number)))
          number += 1
        }
        p.charge(400)
        return number < messages ? p.goOn(at: step) : p.deliver(Atom.ok)
      }
    }
    #expect(bench.waitFor(1))
    #expect(last == [Int](repeating: messages - 1, count: senders))
    bench.stop()
  }

  @Test(arguments: [1, 2, 4])
  func pingPongGoesOnForLong(schedulers: Int) {
    let bench = Bench(schedulers: schedulers)
    let rounds = 50_000
    let pong = bench.function { p, step throws(Raise) in
      try p.receive(at: step) { message throws(Raise) in
        _ = try p.send(to: message.elements[0], message: message.elements[1])
        return message.elements[1].small < rounds
      }
    }
    bench.spawn { p, step throws(Raise) in
      if p.state.pointee.dictionary.count == 0 {
        let partner = try p.spawn(pong)
        _ = p.state.pointee.dictionary.put(Atom.value, partner)
        _ = try p.send(to: partner, message: p.tuple(p.state.pointee.pid, Term(small: 1)))
      }
      return try p.receive(at: step) { message throws(Raise) in
        if message.small == rounds {
          bench.done()
          return false
        }
        let partner = p.state.pointee.dictionary[Atom.value]!
        _ = try p.send(
          to: partner, message: p.tuple(p.state.pointee.pid, Term(small: message.small + 1)))
        return true
      }
    }
    #expect(bench.waitFor(1))
    bench.stop()
  }

  @Test func messagesToTheDeadAreLost() {
    let bench = Bench(schedulers: 2)
    let dead = bench.spawn { p, _ throws(Raise) in
      bench.done()
      return p.deliver(Atom.ok)
    }
    #expect(bench.waitFor(1))
    for number in 0..<1000 { bench.machine.send(Term(small: number), to: dead) }
    while bench.machine.processes.count > 0 { bench.machine.send(Atom.ok, to: dead) }
    #expect(!bench.machine.send(Atom.ok, to: dead))
    bench.stop()
  }

  /// Many processes that live for a moment: their blocks are used again while others send to them.
  @Test(arguments: [1, 4])
  func recycledBlocksGetNobodyElsesMessages(schedulers: Int) {
    let bench = Bench(schedulers: schedulers)
    let (parents, children) = (4, 5_000)
    let wrong = Atomic<Int>(0)
    let child = bench.function { p, step throws(Raise) in
      try p.receive(at: step) { message throws(Raise) in
        if message != p.state.pointee.pid { wrong.wrappingAdd(1, ordering: .relaxed) }
        return false
      }
    }
    for _ in 0..<parents {
      nonisolated(unsafe) var left = children
      bench.spawn { p, step throws(Raise) in
        for _ in 0..<10 {
          let pid = try p.spawn(child)
          // The second one finds it dying, dead, or its block with another process.
          _ = try p.send(to: pid, message: pid)
          _ = try p.send(to: pid, message: pid)
          left -= 1
        }
        p.charge(100)
        if left > 0 { return p.goOn(at: step) }
        bench.done()
        return p.deliver(Atom.ok)
      }
    }
    #expect(bench.waitFor(parents))
    #expect(wrong.load(ordering: .relaxed) == 0)
    bench.stop()
  }
}
