import Testing

@testable import AlderRuntime

/// Shared binaries live exactly as long as something refers to them.
@Suite struct HeapOffHeapTests {
  /// One count is the test's own.
  private func bytes(_ capacity: Int = 100) -> SharedBytes { SharedBytes(capacity: capacity)! }

  private func binary(_ bare: BareProcess, _ bytes: SharedBytes) -> Term {
    bytes.retain()
    return bare.p.sharedBinary(bytes, byteCount: bytes.capacity)
  }

  @Test func collectionReleasesWhatIsNotReached() {
    let bare = BareProcess()
    let kept = bytes()
    let dropped = bytes()
    bare.p[0] = binary(bare, kept)
    _ = binary(bare, dropped)
    #expect(dropped.referenceCount == 2)
    for full in [false, false, false, true] {
      bare.collect(full: full)
      #expect(kept.referenceCount == 2)
      #expect(dropped.referenceCount == 1)
      #expect(SharedBytes(bare.p[0].box[1]).bytes == kept.bytes)
    }
    bare.p[0] = .empty
    bare.collect()
    #expect(kept.referenceCount == 2, "it is in the old block")
    bare.collect(full: true)
    #expect(kept.referenceCount == 1)
    kept.release()
    dropped.release()
  }

  @Test func messagesHaveCountsOfTheirOwn() {
    let sender = BareProcess()
    let receiver = BareProcess()
    let shared = bytes()
    let message = sender.p.cons(binary(sender, shared), binary(sender, shared))
    let (copy, fragment) = Fragment.copy(of: message)
    #expect(shared.referenceCount == 5)
    Fragment.copy(of: message).fragment!.free()
    #expect(shared.referenceCount == 5)
    receiver.p.adopt(fragment!)
    receiver.p[0] = copy.head
    sender.collect()
    #expect(shared.referenceCount == 3)
    receiver.collect()
    receiver.collect()
    #expect(shared.referenceCount == 2)
    receiver.p[0] = .empty
    receiver.collect(full: true)
    #expect(shared.referenceCount == 1)
    shared.release()
  }

  @Test func endOfAProcessReleasesAll() {
    let shared = bytes()
    do {
      let bare = BareProcess()
      bare.p[0] = binary(bare, shared)
      bare.collect()
      bare.collect()
      _ = binary(bare, shared)
      bare.p.adopt(Fragment.copy(of: bare.p[0]).fragment!)
      #expect(shared.referenceCount == 4)
    }
    #expect(shared.referenceCount == 1)
    shared.release()
  }

  @Test func largeGarbageBinariesAreWorthACollection() {
    let bare = BareProcess()
    var alive: [SharedBytes] = []
    for _ in 0..<100 {
      let large = bytes(1 << 20)
      alive.append(large)
      bare.p[0] = binary(bare, large)
      bare.collectIfWanted()
    }
    #expect(alive.count { $0.referenceCount > 1 } < 10)
    alive.forEach { $0.release() }
  }
}
