import Synchronization
import Testing

@testable import AlderRuntime

/// Links and monitors, in every number of schedulers.
struct SignalTests {
  @Test(arguments: [1, 2, 4])
  func oneExitEndsAllThatAreLinked(schedulers: Int) {
    let bench = Bench(schedulers: schedulers)
    let count = 20_000
    let child = bench.function { p, step throws(Raise) in p.waitForMessage(at: step) }
    let parent = bench.spawn { p, step throws(Raise) in
      while p.state.pointee.dictionary.count < count {
        let pid = try p.spawn(child, SpawnOptions(link: true))
        _ = p.state.pointee.dictionary.put(pid, Atom.true)
      }
      bench.done()
      return try p.receive(at: step) { _ throws(Raise) in
        throw p.raise(Atom.exit, Term(atom: "over"))
      }
    }
    #expect(bench.waitFor(1))
    #expect(bench.machine.processes.count == count + 1)
    bench.machine.send(Atom.ok, to: parent)
    #expect(bench.waitUntil { bench.machine.processes.count == 0 })
    bench.stop()
  }

  @Test(arguments: [1, 4])
  func everyMonitorHearsOfTheEnd(schedulers: Int) {
    let bench = Bench(schedulers: schedulers)
    let (watchers, targets) = (20, 200)
    let target = bench.function { p, _ throws(Raise) in
      throw p.raise(Atom.exit, Term(atom: "gone"))
    }
    for _ in 0..<watchers {
      nonisolated(unsafe) var left = targets
      nonisolated(unsafe) var started = false
      bench.spawn { p, step throws(Raise) in
        if !started {
          started = true
          for _ in 0..<targets { _ = try p.spawn(target, SpawnOptions(monitor: true)) }
        }
        return try p.receive(at: step) { message throws(Raise) in
          guard message.isTuple(arity: 5), message.elements[0] == Atom.downTag,
            message.elements[4] == Term(atom: "gone")
          else { return true }
          left -= 1
          if left > 0 { return true }
          bench.done()
          return false
        }
      }
    }
    #expect(bench.waitFor(watchers))
    bench.stop()
  }

  /// Names are given and taken while their processes end.
  @Test func noNameOutlivesItsProcess() {
    let bench = Bench(schedulers: 4)
    let names = (0..<8).map { Term(atom: "bench_name_\($0)") }
    let rounds = 500
    let child = bench.function { p, _ throws(Raise) in p.deliver(Atom.ok) }
    for name in names {
      nonisolated(unsafe) var left = rounds
      bench.spawn { p, step throws(Raise) in
        let pid = try p.spawn(child)
        let machine = bench.machine
        if let block = machine.processes.find(pid.pidNumber) {
          _ = machine.registry.register(name, pid.pidNumber, block)
        }
        left -= 1
        p.charge(500)
        if left > 0 { return p.goOn(at: step) }
        bench.done()
        return p.deliver(Atom.ok)
      }
    }
    #expect(bench.waitFor(names.count))
    #expect(bench.waitUntil { bench.machine.processes.count == 0 })
    #expect(bench.machine.registry.registered().isEmpty)
    bench.stop()
  }
}

extension Bench {
  /// Waits until `condition` holds; false after ten seconds.
  func waitUntil(_ condition: () -> Bool) -> Bool {
    let end = machine.clock.monotonic + 10_000_000_000
    let parking = Parking()
    while !condition() {
      if machine.clock.monotonic > end { return false }
      parking.park(atMost: 1_000_000)
    }
    return true
  }
}
