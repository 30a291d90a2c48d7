import Synchronization

/// Signals that have been sent to a process and that it has not looked at yet: a stack that any thread
/// may push to and only the owner empties, all at once. One word also says whether the owner is
/// parked, so that one compare-and-exchange sends, and tells whether the receiver has to be woken.
///
///     bits 63..20   address of the newest signal / 16
///     bits 19..2    how often the block has been given to a process
///     bit  1        closed: there is no process here
///     bit  0        parked: the process waits; whoever pushes has to make it runnable
///
/// Blocks are recycled but never freed, so a sender may look here at any time. It reads the word,
/// then the block's process number, and pushes with the word it read: had the block been given to
/// another process between, the count would differ. (That wraps after 262,144 processes in the same
/// block, all between two instructions of the sender.)
struct InQueue: ~Copyable {
  private let word = Atomic<UInt>(InQueue.closed)

  private static let parked: UInt = 1
  private static let closed: UInt = 2
  private static let use: UInt = 4
  private static let useMask: UInt = 0xf_fffc
  private static let addressMask = ~UInt(0xf_ffff)

  enum Outcome { case delivered, wakeUp, closed }

  @inline(__always) private static func node(_ word: UInt) -> Signal.Node? {
    Signal.Node(bitPattern: (word & addressMask) &>> 16)
  }

  @inline(__always) private static func bits(_ node: Signal.Node) -> UInt {
    UInt(bitPattern: node) &<< 16
  }

  /// Puts `signal` in the queue of process `number`; `closed` when this is not, or no longer, its
  /// queue. After `wakeUp` the caller, and nobody else, has to schedule the process.
  @inline(__always)
  borrowing func push(
    _ signal: Signal.Node, to number: Int, owner: borrowing Atomic<Int>
  ) -> Outcome {
    var word = self.word.load(ordering: .acquiring)
    while true {
      if word & Self.closed != 0 || owner.load(ordering: .relaxed) != number { return .closed }
      signal.pointee.next = Self.node(word)
      let exchange = self.word.weakCompareExchange(
        expected: word, desired: Self.bits(signal) | word & Self.useMask,
        successOrdering: .acquiringAndReleasing, failureOrdering: .acquiring)
      if exchange.exchanged { return word & Self.parked != 0 ? .wakeUp : .delivered }
      word = exchange.original
    }
  }

  @inline(__always) borrowing func hasSignals() -> Bool {
    word.load(ordering: .relaxed) & Self.addressMask != 0
  }

  /// The owner takes all signals, the oldest first.
  borrowing func takeAll() -> Signal.Node? {
    var word = self.word.load(ordering: .relaxed)
    while true {
      guard word & Self.addressMask != 0 else { return nil }
      let exchange = self.word.weakCompareExchange(
        expected: word, desired: word & Self.useMask,
        successOrdering: .acquiring, failureOrdering: .relaxed)
      if exchange.exchanged { return Self.reversed(Self.node(word)) }
      word = exchange.original
    }
  }

  /// The owner stops running, unless signals have come in. When this is true the process may already
  /// run on another thread.
  @inline(__always) borrowing func park() -> Bool {
    let word = self.word.load(ordering: .relaxed)
    if word & Self.addressMask != 0 { return false }
    return self.word.compareExchange(
      expected: word, desired: word | Self.parked,
      successOrdering: .releasing, failureOrdering: .relaxed
    ).exchanged
  }

  /// The process has ended. Returns what was still in the queue, the oldest first; nothing can be
  /// added.
  borrowing func close() -> Signal.Node? {
    var word = self.word.load(ordering: .relaxed)
    while true {
      let exchange = self.word.weakCompareExchange(
        expected: word, desired: word & Self.useMask | Self.closed,
        successOrdering: .sequentiallyConsistent, failureOrdering: .relaxed)
      if exchange.exchanged { return Self.reversed(Self.node(word)) }
      word = exchange.original
    }
  }

  /// Whether there is a process. Ordered with other sequentially consistent accesses.
  borrowing func isOpen() -> Bool {
    word.load(ordering: .sequentiallyConsistent) & Self.closed == 0
  }

  /// The block has a new process, whose number has been stored.
  borrowing func open() {
    let word = self.word.load(ordering: .relaxed)
    self.word.store((word &+ Self.use) & Self.useMask, ordering: .releasing)
  }

  private static func reversed(_ newest: Signal.Node?) -> Signal.Node? {
    var oldest: Signal.Node? = nil
    var rest = newest
    while let node = rest {
      rest = node.pointee.next
      node.pointee.next = oldest
      oldest = node
    }
    return oldest
  }
}
