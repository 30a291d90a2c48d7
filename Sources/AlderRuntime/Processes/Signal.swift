import Glibc

/// One thing that a process does to another, on its way to it. Everything is a signal, and signals
/// between one pair of processes arrive in order; docs/Scheduler.md has the table of kinds.
///
/// A signal is one allocation: the node, and when its term does not fit in a word, the fragment that
/// the term lies in behind it.
///
///     [Signal][Fragment.Header][word ...]
///
/// It belongs to the sender until it is pushed, then to the in-queue, then to the receiver. What ends
/// up in the receiver's mailbox was built by the sender, so the receiver never has to allocate.
struct Signal {
  typealias Node = UnsafeMutablePointer<Signal>

  enum Kind: UInt8 {
    /// `term` is the message.
    case message
    /// A message to the alias `number`.
    case aliasMessage
    /// `term` is {'EXIT', Sender, Reason}: from exit/2, or because a link broke.
    case exit
    case linkExit
    /// A memory limit was reached; cannot be trapped.
    case memoryExit
    case link
    /// `number` identifies the unlinking, for its acknowledgement.
    case unlink
    case unlinkAcknowledged
    /// The sender monitors the receiver by the reference `number`. `term` is the name it used, or
    /// none.
    case monitor
    /// As `monitor`, with a reference that is an alias too.
    case monitorWithAlias
    case demonitor
    /// `term` is {'DOWN', Reference, process, Item, Reason}.
    case down
    /// `term` is the new group leader.
    case groupLeader
    /// `term` is the list of items; the answer is a `reply` with the same number.
    case infoRequest
    case aliveRequest
    case collectRequest
    /// The answer is a message with `term`, which names the request.
    case collectAsynchronously
    /// `term` is a module: does the receiver run its old version?
    case oldCodeRequest
    /// `term` is {Module, Request}; the answer is a message with the request.
    case checkOldCodeAsynchronously
    case suspendRequest
    /// `term` is none, or stands in the message that answers.
    case suspendAsynchronously
    case resume
    /// The answer to a request, `number` its number.
    case reply
    /// The receive timer `number` has run out.
    case timeout
  }

  var next: Node?
  var term: Term
  /// The sender's process number.
  let sender: Int
  let number: UInt
  var kind: Kind
  /// A fragment lies behind the node.
  let hasFragment: Bool
  /// `ReceiveMarks` may point here.
  var isMarked = false
  /// A port's message: what it counts until it is received, see `InputWindow`.
  var portBytes: UInt32 = 0
}

extension UnsafeMutablePointer<Signal> {
  /// A signal whose term is an immediate or a literal, or `.none`.
  static func make(_ kind: Signal.Kind, _ term: Term = .none, from sender: Int, number: UInt = 0)
    -> Self
  {
    allocate(kind, term, sender, number, words: 0)
  }

  /// A signal with a copy of `term`.
  @inline(__always)
  static func make(copying term: Term, _ kind: Signal.Kind, from sender: Int, number: UInt = 0)
    -> Self
  {
    let size = term.isPointer ? Copying.size(of: term) : 0
    let node = allocate(kind, term, sender, number, words: size)
    if size != 0 { node.pointee.term = node.newFragment(size).copy(term) }
    return node
  }

  /// A signal whose term is a tuple of copies of `elements`.
  static func make(
    tupleOf elements: [Term], _ kind: Signal.Kind, from sender: Int, number: UInt = 0
  ) -> Self {
    let size = elements.reduce(elements.count + 1) { $0 + Copying.size(of: $1) }
    let node = allocate(kind, .none, sender, number, words: size)
    node.pointee.term = node.newFragment(size).tuple(of: elements)
    return node
  }

  /// A signal with a term that a port has described.
  static func make(_ term: PortTerm, _ kind: Signal.Kind, from sender: Int) -> Self {
    let size = term.words
    let node = allocate(kind, .none, sender, 0, words: size)
    if size == 0 {
      var nowhere = Words(bitPattern: 8).unsafelyUnwrapped
      var nothing: Words?
      node.pointee.term = term.build(&nowhere, &nothing)
    } else {
      let fragment = node.newFragment(size)
      var top = fragment.words
      node.pointee.term = term.build(&top, &fragment.header.pointee.offHeap)
      fragment.header.pointee.used = size
    }
    return node
  }

  /// A node with room for `words` behind it.
  @inline(__always)
  private static func allocate(
    _ kind: Signal.Kind, _ term: Term, _ sender: Int, _ number: UInt, words: Int
  ) -> Self {
    let size = MemoryLayout<Signal>.stride &+ (words == 0 ? 0 : Fragment.byteCount(words))
    guard let memory = malloc(size) else { Block.outOfMemory(words) }
    let node = memory.assumingMemoryBound(to: Signal.self)
    node.initialize(
      to: Signal(
        next: nil, term: term, sender: sender, number: number, kind: kind, hasFragment: words != 0))
    return node
  }
}

extension UnsafeMutablePointer<Signal> {
  private var behind: UnsafeMutableRawPointer { UnsafeMutableRawPointer(self + 1) }

  fileprivate func newFragment(_ words: Int) -> Fragment {
    Fragment(at: behind, allocation: self, capacity: words)
  }

  /// Where the term's words lie; nil when it is a single one.
  var fragment: Fragment? {
    pointee.hasFragment
      ? Fragment(header: behind.assumingMemoryBound(to: Fragment.Header.self)) : nil
  }

  /// Words of memory that it takes, as far as limits are concerned.
  var footprint: Int { 6 + (fragment?.header.pointee.capacity ?? 0) }

  /// Frees it with its term.
  func discard() {
    if let fragment { fragment.free() } else { free(self) }
  }

  /// Makes its term part of the process's heap; the node is gone.
  @inline(__always) func adopt(into p: Process) -> Term {
    let term = pointee.term
    if let fragment { p.adopt(fragment) } else { free(self) }
    return term
  }
}

extension Fragment {
  /// A tuple of copies of `elements`. Precondition: there is room.
  func tuple(of elements: [Term]) -> Term {
    let box = words + header.pointee.used
    header.pointee.used += elements.count + 1
    box[0] = AlderRuntime.Header(.tuple, size: elements.count).term
    for (index, element) in elements.enumerated() { box[index + 1] = copy(element) }
    return Term(boxed: box)
  }
}
