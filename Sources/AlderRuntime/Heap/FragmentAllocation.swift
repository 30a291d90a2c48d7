extension Process {
  /// Goes on allocating in a new fragment, because the block that `heapTop` is in has no room for
  /// `count` words; the collector will run at the next safe point.
  ///
  /// Fragments grow with the heap, so a native that makes a large term needs few of them.
  @inline(never) func allocateInFragment(_ count: Int) -> Words {
    closeChunk()
    let size = max(count, (state.pointee.heap.capacity + state.pointee.heap.fragmentWords) / 2)
    let chunk = Fragment(capacity: size)
    adopt(chunk)
    state.pointee.heap.chunk = chunk
    state.pointee.heapTop = chunk.words + count
    state.pointee.heapEnd = chunk.words + size
    requestCollection()
    return chunk.words
  }

  /// Notes how far the block is filled that `heapTop` is in.
  func closeChunk() {
    let top = state.pointee.heapTop
    if let chunk = state.pointee.heap.chunk {
      chunk.header.pointee.used = top - chunk.words
    } else {
      state.pointee.heap.top = top
    }
  }

  /// Makes the collector run at the next safe point.
  func requestCollection() {
    state.pointee.heap.wantsCollection = true
    setTrap()
  }

  /// The same for erlang:garbage_collect/0: also what has been alive for long is looked at.
  func requestFullCollection() {
    state.pointee.heap.wantsFullCollection = true
    requestCollection()
  }

  /// Fails with system_limit when `count` words are more than a process can have. To be asked before
  /// a native makes something whose size its caller chose: what follows ends the whole program when
  /// the system has not that much memory.
  func reserve(_ count: Int) throws(Raise) {
    if count > Heap.maximumRequest || !hasRoom(forBytes: count * MemoryLayout<Term>.stride) {
      throw systemLimit()
    }
  }
}

extension Heap {
  /// The most words that may be asked for at once: 16 GB.
  static let maximumRequest = 1 << 31
}
