import Testing

@testable import AlderRuntime

/// The stack may move between any two steps.
@Suite struct HeapStackTests {
  @Test func framesKeepTheirSlotsWhenTheStackMoves() {
    let bare = BareProcess(slotCount: 3)
    for depth in 0..<1000 {
      bare.p[0] = Term(small: depth)
      bare.push(frameSize: 3, liveBelow: LiveSlots(first: 3), slotCount: 3)
    }
    #expect(bare.p.state.pointee.stack.capacity >= 4000)
    for depth in (0..<1000).reversed() {
      bare.pop()
      #expect(bare.p[0] == Term(small: depth))
    }
    #expect(bare.p.frame == bare.p.state.pointee.stack.base)
  }

  @Test func growingMakesTheRoomThatIsAskedFor() {
    let bare = BareProcess()
    bare.p.growStack(by: 10_000)
    let stack = bare.p.state.pointee.stack
    #expect(stack.base + stack.capacity - bare.p.frame >= 10_000 + Stack.slack)
  }

  @Test func slotsThatAreNotLiveAreNotRoots() {
    let bare = BareProcess(slotCount: 4)
    var live = LiveSlots()
    live.insert(2)
    for slot in 0..<4 { bare.p[slot] = bare.p.cons(Term(small: slot), .empty) }
    bare.push(frameSize: 4, liveBelow: live, slotCount: 1)
    bare.collect()
    #expect(bare.p.usedWords == 2)
    bare.pop()
    #expect(bare.p[2].head == Term(small: 2))
  }

  @Test func framesOfManySlotsAreRoots() {
    let bare = BareProcess(slotCount: 200)
    for slot in 0..<200 { bare.p[slot] = bare.p.cons(Term(small: slot), .empty) }
    bare.push(frameSize: 200, liveBelow: LiveSlots(first: 200), slotCount: 1)
    bare.collect()
    bare.collect()
    bare.pop()
    for slot in 0..<200 { #expect(bare.p[slot].head == Term(small: slot)) }
  }
}
