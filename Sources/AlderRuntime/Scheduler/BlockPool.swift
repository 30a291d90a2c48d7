/// Blocks of processes that have ended, for all schedulers; each keeps some of its own at hand.
final class BlockPool: @unchecked Sendable {
  /// Free blocks that keep heap and stack for the next process.
  private static let mostWithSpares = 4096

  private struct State {
    var free: ProcessShared.Pointer?
    var freeCount = 0
    var slab: ProcessShared.Slab?
    /// All there are.
    var blocks: [ProcessShared.Pointer] = []
  }

  private let state = Locked(State())

  func take() -> ProcessShared.Pointer {
    state.withLock { state in
      if let block = state.free {
        state.free = block.pointee.next
        state.freeCount -= 1
        return block
      }
      if state.slab == nil || state.slab!.isEmpty { state.slab = ProcessShared.Slab() }
      let block = state.slab!.take()
      state.blocks.append(block)
      return block
    }
  }

  func give(_ block: ProcessShared.Pointer) {
    state.withLock { state in
      if state.freeCount >= Self.mostWithSpares { block.spare.pointee.free() }
      state.freeCount += 1
      block.pointee.next = state.free
      state.free = block
    }
  }
}
