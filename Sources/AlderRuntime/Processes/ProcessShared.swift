import Glibc
import Synchronization

/// What others than its owner may touch of a process. It lies before the owner's `ProcessState`, in
/// one block:
///
///     [ProcessShared][TimerNode][SpareBlocks][ProcessState]
///
/// Blocks are recycled when processes end, never freed while the machine lives. So a pointer to one is
/// always good to look at; whether it is still the same process, `InQueue.push` finds out.
struct ProcessShared: ~Copyable {
  typealias Pointer = UnsafeMutablePointer<ProcessShared>

  let inQueue = InQueue()
  /// The process's number, -1 while the block is free.
  let number = Atomic<Int>(-1)
  /// The atom's bits when it has a name, otherwise 0. Changed under the registry's lock.
  let registeredName = Atomic<UInt>(0)
  /// A `Priority`. Its owner changes it.
  let priority = Atomic<UInt8>(Priority.normal.rawValue)
  /// It may own tables, or have fixed some.
  let hasTables = Atomic<Bool>(false)
  /// Words that the process had when it last ran, its messages included.
  let footprint = Atomic<Int>(0)
  /// Bytes of the large binaries that it had then, shared ones included.
  let offHeapBytes = Atomic<Int>(0)
  /// The reductions that it had spent, and the messages in its mailbox, then.
  let reductions = Atomic<Int>(0)
  let messageCount = Atomic<Int>(0)
  /// What is to be seen of the process: `TraceFlags`; and by whom.
  let traceFlags = Atomic<UInt32>(0)
  let tracer = Atomic<Int>(-1)

  /// Belongs to the run queue that the process is in, or to the pool of free blocks.
  var next: Pointer?

  /// Memory for many blocks side by side: as they are never freed, one between what is would keep
  /// its whole page from going back to the system.
  struct Slab {
    private static let blocks = 64
    private let memory: UnsafeMutableRawPointer
    private var taken = 0

    init() {
      let size = blockSize * Self.blocks
      guard let memory = aligned_alloc(64, size) else { Block.outOfMemory(size / 8) }
      self.memory = memory
    }

    var isEmpty: Bool { taken == Self.blocks }

    /// Precondition: it is not empty.
    mutating func take() -> Pointer {
      let block = memory + taken * blockSize
      taken += 1
      let shared = block.assumingMemoryBound(to: ProcessShared.self)
      shared.initialize(to: ProcessShared())
      shared.receiveTimer.initialize(to: TimerNode())
      shared.spare.initialize(to: SpareBlocks())
      return shared
    }
  }

  /// Bytes of a block.
  static var blockSize: Int { (stateOffset + MemoryLayout<ProcessState>.stride + 63) & ~63 }

  fileprivate static var timerOffset: Int { MemoryLayout<ProcessShared>.stride }
  fileprivate static var spareOffset: Int { timerOffset + MemoryLayout<TimerNode>.stride }
  /// Where the state begins: at a cache line of its own.
  fileprivate static var stateOffset: Int {
    (spareOffset + MemoryLayout<SpareBlocks>.stride + 63) & ~63
  }
}

enum Priority: UInt8 {
  case max, high, normal, low
}

extension UnsafeMutablePointer<ProcessShared> {
  /// The process in the block. Only whoever runs it may use its state.
  @inline(__always) var process: Process {
    Process(
      (UnsafeMutableRawPointer(self) + ProcessShared.stateOffset)
        .assumingMemoryBound(to: ProcessState.self))
  }

  /// The timer of the process's receive: belongs to the wheel it is in, see `Timers`.
  var receiveTimer: TimerNode.Pointer {
    (UnsafeMutableRawPointer(self) + ProcessShared.timerOffset)
      .assumingMemoryBound(to: TimerNode.self)
  }

  /// Belongs to whoever makes or ends the process in the block. Not a part of `ProcessShared`: to
  /// pass that as `inout` would be an access to the whole of it, while others look at its in-queue.
  var spare: UnsafeMutablePointer<SpareBlocks> {
    (UnsafeMutableRawPointer(self) + ProcessShared.spareOffset)
      .assumingMemoryBound(to: SpareBlocks.self)
  }

  @inline(__always) func push(_ signal: Signal.Node, to number: Int) -> InQueue.Outcome {
    pointee.inQueue.push(signal, to: number, owner: pointee.number)
  }
}

extension Process {
  @inline(__always) var shared: ProcessShared.Pointer {
    (UnsafeMutableRawPointer(state) - ProcessShared.stateOffset)
      .assumingMemoryBound(to: ProcessShared.self)
  }
}
