import Testing

@testable import AlderRuntime

struct TimerTests {
  @Test func aWheelFiresEveryTimerAtItsTickInOrder() {
    var wheel = TimerWheel()
    let deadlines = [0, 1, 1, 63, 64, 65, 4095, 4096, 4097, 300_000, 16_777_216, 16_777_217]
    var nodes: [TimerNode.Pointer] = []
    for deadline in deadlines.shuffled() {
      let node = TimerNode.Pointer.allocate(capacity: 1)
      node.initialize(to: TimerNode())
      node.pointee.deadline = deadline
      nodes.append(node)
      wheel.insert(node)
    }
    var fired: [Int] = []
    var tick = 0
    while let next = wheel.nextTick {
      #expect(next >= tick)
      tick = next
      var expired = wheel.advance(to: tick)
      while let node = expired.popFirst() {
        #expect(node.pointee.deadline == tick)
        fired.append(node.pointee.deadline)
      }
    }
    #expect(fired == deadlines)
    #expect(wheel.count == 0)
    for node in nodes { node.deallocate() }
  }

  @Test func removedTimersDoNotFire() {
    var wheel = TimerWheel()
    var generator = SystemRandomNumberGenerator()
    var nodes: [TimerNode.Pointer] = []
    for _ in 0..<10_000 {
      let node = TimerNode.Pointer.allocate(capacity: 1)
      node.initialize(to: TimerNode())
      node.pointee.deadline = Int.random(in: 0..<1_000_000, using: &generator)
      nodes.append(node)
      wheel.insert(node)
    }
    for node in nodes[..<5_000] { wheel.remove(node) }
    var left = Set(nodes[5_000...])
    for tick in stride(from: 0, through: 1_000_000, by: 997) {
      var expired = wheel.advance(to: tick)
      while let node = expired.popFirst() {
        #expect(node.pointee.deadline <= tick && node.pointee.deadline > tick - 997)
        left.remove(node)
      }
    }
    var expired = wheel.advance(to: 1_000_000)
    while let node = expired.popFirst() { left.remove(node) }
    #expect(left.isEmpty)
    for node in nodes { node.deallocate() }
  }

  @Test(arguments: [1, 4])
  func aReceiveWaitsAsLongAsItShould(schedulers: Int) {
    let bench = Bench(schedulers: schedulers)
    let processes = 200
    for index in 0..<processes {
      nonisolated(unsafe) var start: Int?
      let milliseconds = 5 + index % 20
      bench.spawn { p, step throws(Raise) in
        if start == nil {
          start = bench.machine.clock.monotonic
          try p.beginReceive(timeout: Term(small: milliseconds))
        }
        while p.peekMessage(at: step) != nil { p.skipMessage() }
        guard p.isReceiveTimedOut else { return p.waitForMessage(at: step) }
        p.endReceive()
        if bench.machine.clock.monotonic - start! >= milliseconds * 1_000_000 { bench.done() }
        return p.deliver(Atom.ok)
      }
    }
    #expect(bench.waitFor(processes))
    bench.stop()
  }
}
