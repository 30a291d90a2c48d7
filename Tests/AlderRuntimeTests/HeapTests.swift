import Testing

@testable import AlderRuntime

/// What becomes of terms in a collection.
@Suite struct HeapTests {
  @Test func allocationGoesOnWhenTheBlockIsFull() {
    let bare = BareProcess()
    let p = bare.p
    let first = p.cons(Term(small: 1), .empty)
    for _ in 0..<1000 { _ = p.cons(.empty, .empty) }
    #expect(p.state.pointee.heap.fragments != nil)
    #expect(p.state.pointee.heap.wantsCollection)
    #expect(p.state.pointee.reductions == 0)
    #expect(p.state.pointee.trappedReductions == 4000)
    #expect(first.head == Term(small: 1), "nothing has moved")
  }

  @Test func garbageIsFreed() {
    let bare = BareProcess()
    for number in 0..<1_000_000 {
      bare.p[0] = bare.p.cons(Term(small: number), .empty)
      bare.collectIfWanted()
    }
    #expect(bare.p[0].head == Term(small: 999_999))
    #expect(bare.p.heapFootprint < 1 << 16)
    #expect(bare.machine.collections.reclaimedWords > 1_900_000)
  }

  @Test func secondSurvivalPromotes() {
    let bare = BareProcess()
    bare.p[0] = bare.p.cons(Term(small: 1), .empty)
    bare.collect()
    let young = bare.p[0]
    #expect(bare.p.isYoung(young))
    bare.p[1] = bare.p.cons(Term(small: 2), bare.p[0])
    bare.collect()
    let old = bare.p[0]
    #expect(!bare.p.isYoung(old))
    #expect(bare.p.isYoung(bare.p[1]))
    #expect(bare.p[1].tail == old)
    bare.collect()
    #expect(bare.p[0] == old, "a minor collection leaves the old block alone")
    #expect(!bare.p.isYoung(bare.p[1]))
  }

  @Test func sharingIsKept() {
    let bare = BareProcess()
    let shared = bare.p.tuple(Term(small: 1), Term(small: 2))
    bare.p[0] = bare.p.tuple(shared, shared)
    bare.p[1] = shared
    for _ in 0..<3 {
      bare.collect()
      #expect(bare.p[0].elements[0] == bare.p[1])
      #expect(bare.p[0].elements[1] == bare.p[1])
    }
    #expect(bare.p.usedWords == 6)
  }

  @Test func oldGarbageIsFreedByFullCollections() {
    let bare = BareProcess()
    for round in 0..<300 {
      bare.p[0] = .empty
      for number in 0..<1000 {
        bare.p[0] = bare.p.cons(Term(small: number + round), bare.p[0])
        bare.collectIfWanted()
      }
      bare.collect()
      bare.collect()
    }
    #expect(bare.p.heapFootprint < 40_000)
    bare.collect(full: true)
    #expect(bare.p.usedWords == 2000)
  }

  @Test func exceptionInFlightIsARoot() {
    let bare = BareProcess()
    _ = bare.p.error(bare.p.cons(Term(small: 7), .empty))
    bare.collect()
    bare.collect()
    #expect(bare.p.state.pointee.exceptionReason.head == Term(small: 7))
  }

  @Test func literalsStay() {
    let bare = BareProcess()
    let literal = Literals.copy(bare.p.tuple(Term(small: 1), bare.p.float(2.5)))
    #expect(Literals.contains(literal))
    #expect(Literals.copy(literal) == literal)
    bare.p[0] = bare.p.cons(literal, .empty)
    bare.collect()
    bare.collect()
    #expect(bare.p[0].head == literal)
    #expect(Copying.size(of: bare.p[0]) == 2)
    #expect(Copying.flatSize(of: bare.p[0]) == 7)
    #expect(literal.elements[1].float == 2.5)
  }

  @Test func hugeRequestsAreRefused() {
    let bare = BareProcess()
    var isRefused = false
    do throws(Raise) { try bare.p.reserve(1 << 50) } catch { isRefused = true }
    #expect(isRefused)
    #expect(bare.p.state.pointee.exceptionReason == Atom.systemLimit)
  }

  @Test func floodedMemoryIsGivenBack() {
    let bare = BareProcess()
    for number in 0..<3_000_000 { bare.p[0] = bare.p.cons(Term(small: number), bare.p[0]) }
    #expect(bare.p.heapFootprint > 6_000_000)
    bare.p[0] = .empty
    bare.collect(full: true)
    bare.collect()
    #expect(bare.p.heapFootprint < 2 * Block.mappedSize)
  }
}

extension Process {
  func isYoung(_ term: Term) -> Bool {
    AddressRange(from: state.pointee.heap.base, to: state.pointee.heapTop).contains(term)
  }

  /// Words of both blocks in use. Precondition: just collected.
  var usedWords: Int { state.pointee.heap.usedWords }
}
