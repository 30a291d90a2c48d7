import Synchronization

/// Blocks of processes that have ended, for all schedulers; each keeps some of its own at hand.
final class BlockPool: @unchecked Sendable {
  struct State: @unchecked Sendable {
    var free: ProcessShared.Pointer?
    /// All there are.
    var blocks: [ProcessShared.Pointer] = []
  }

  private let state = Mutex(State())

  func take() -> ProcessShared.Pointer {
    nonisolated(unsafe) var block: ProcessShared.Pointer?
    state.withLock { state in
      block = state.free
      if let block {
        state.free = block.pointee.next
      } else {
        block = ProcessShared.allocateBlock()
        state.blocks.append(block.unsafelyUnwrapped)
      }
    }
    return block.unsafelyUnwrapped
  }

  func give(_ block: ProcessShared.Pointer) {
    nonisolated(unsafe) let block = block
    state.withLock { state in
      block.pointee.next = state.free
      state.free = block
    }
  }
}
