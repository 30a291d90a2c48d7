/// Blocks of processes that have ended, for all schedulers; each keeps some of its own at hand.
final class BlockPool: @unchecked Sendable {
  private struct State {
    var free: ProcessShared.Pointer?
    /// All there are.
    var blocks: [ProcessShared.Pointer] = []
  }

  private let state = Locked(State())

  func take() -> ProcessShared.Pointer {
    state.withLock { state in
      if let block = state.free {
        state.free = block.pointee.next
        return block
      }
      let block = ProcessShared.allocateBlock()
      state.blocks.append(block)
      return block
    }
  }

  func give(_ block: ProcessShared.Pointer) {
    state.withLock { state in
      block.pointee.next = state.free
      state.free = block
    }
  }
}
