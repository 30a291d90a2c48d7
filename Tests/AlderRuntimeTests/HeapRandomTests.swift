import Testing

@testable import AlderRuntime

/// Random terms, made of each other, through many collections.
@Suite struct HeapRandomTests {
  /// A process and the doubles of what is in its frames.
  private struct World {
    let bare = BareProcess(slotCount: 12)
    var random: SeededGenerator
    /// For each frame the doubles of its live slots.
    var frames: [[Int: Shadow]] = [[:]]

    init(seed: UInt64) {
      random = SeededGenerator(seed: seed)
      for slot in 0..<12 { frames[0][slot] = Shadow(.word(.empty)) }
    }

    mutating func pick() -> (Term, Shadow) {
      let (slot, shadow) = frames[frames.count - 1].randomElement(using: &random)!
      return (bare.p[slot], shadow)
    }

    /// A new term, of some that are there.
    mutating func make() -> (Term, Shadow) {
      let p = bare.p
      switch Int.random(in: 0..<10, using: &random) {
      case 0:
        let word = Term(small: Int.random(in: -1000...1000, using: &random))
        return (word, Shadow(.word(word)))
      case 1:
        let word = Term(atomIndex: Int.random(in: 0..<100, using: &random))
        return (word, Shadow(.word(word)))
      case 2...5:
        let (head, headShadow) = pick()
        let (tail, tailShadow) = pick()
        return (p.cons(head, tail), Shadow(.cons(headShadow, tailShadow)))
      case 6...7:
        let parts = (0..<Int.random(in: 0...6, using: &random)).map { _ in pick() }
        return (p.tuple(parts.map(\.0)), Shadow(.tuple(parts.map(\.1))))
      case 8:
        // Words that look like pointers and headers: nobody may follow them.
        let words = (0..<Int.random(in: 1...5, using: &random)).map { _ in UInt(random.next()) }
        return (p.raw(.heapBinary, words), Shadow(.raw(kind: .heapBinary, words)))
      default:
        let bits = UInt(random.next())
        return (p.raw(.float, [bits]), Shadow(.raw(kind: .float, [bits])))
      }
    }

    mutating func step() {
      switch Int.random(in: 0..<200, using: &random) {
      case 0 where frames.count < 6:
        pushFrame()
      case 1 where frames.count > 1:
        frames.removeLast()
        bare.pop()
      case 2:
        receive()
      default:
        let (term, shadow) = make()
        put(term, shadow)
      }
    }

    mutating func put(_ term: Term, _ shadow: Shadow) {
      let slot = frames[frames.count - 1].keys.randomElement(using: &random)!
      bare.p[slot] = term
      frames[frames.count - 1][slot] = shadow
    }

    /// The frame below keeps some of its slots; the others get what must not be looked at.
    mutating func pushFrame() {
      let (term, shadow) = pick()
      var kept = LiveSlots()
      let below = frames.count - 1
      for (slot, _) in frames[below] {
        if Bool.random(using: &random) {
          kept.insert(slot)
        } else if frames[below].count > 1 {
          bare.p[slot] = Term(bits: 0xdead_dead_dead_dea9)
          frames[below][slot] = nil
        } else {
          kept.insert(slot)
        }
      }
      bare.push(frameSize: 12, liveBelow: kept, slotCount: 12)
      frames.append([:])
      for slot in 0..<12 { frames[below + 1][slot] = Shadow(.word(.empty)) }
      bare.p[3] = term
      frames[below + 1][3] = shadow
    }

    /// A term goes out and comes back as a message does.
    mutating func receive() {
      let (term, shadow) = pick()
      // Copies are not shared within, so they may be much larger.
      guard shadow.copiedSize < 10_000 else { return }
      let (copy, fragment) = Fragment.copy(of: term)
      #expect(fragment?.header.pointee.used ?? 0 == shadow.copiedSize)
      if let fragment { bare.p.adopt(fragment) }
      put(copy, shadow)
    }

    func check() {
      var frame = bare.p.frame
      for shadows in frames.reversed() {
        for (slot, shadow) in shadows { #expect(shadow.describes(frame[slot])) }
        if frame > bare.p.state.pointee.stack.base {
          frame -= CallStep.below(frame).takeUnretainedValue().stride
        }
      }
    }
  }

  @Test(arguments: 1...8) func termsSurvive(seed: Int) {
    var world = World(seed: UInt64(seed))
    for round in 0..<20_000 {
      world.step()
      if world.bare.p.state.pointee.heap.wantsCollection || round % 97 == 0 {
        world.bare.collect(full: round % 1009 == 0)
      }
      if round % 1000 == 0 { world.check() }
    }
    world.check()
  }
}
