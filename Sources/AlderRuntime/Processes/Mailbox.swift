/// The messages that a process has taken out of its in-queue and not yet received, the oldest first,
/// with a cursor for the receive that is looking through them.
///
///     first -> message -> message -> message -> message = last
///                         ^before    ^the one under the cursor
///
/// A message keeps its words in its own fragment until it is received; then that becomes part of the
/// heap. So the collector does not look in here.
struct Mailbox {
  private(set) var first: Signal.Node?
  private var last: Signal.Node?
  /// The message before the cursor, nil when that is at the first.
  private var before: Signal.Node?
  private(set) var count = 0
  private var marks = ReceiveMarks()
  /// Words of memory that the messages take.
  private(set) var footprint = 0

  @inline(__always) var current: Signal.Node? {
    before == nil ? first : before.unsafelyUnwrapped.pointee.next
  }

  @inline(__always) mutating func append(_ message: Signal.Node) {
    message.pointee.next = nil
    if let last { last.pointee.next = message } else { first = message }
    last = message
    count &+= 1
    footprint &+= message.footprint
  }

  /// Precondition: there is a message under the cursor.
  @inline(__always) mutating func advance() { before = current }

  @inline(__always) mutating func reset() { before = nil }

  @inline(__always) mutating func referenceMade(_ number: UInt) {
    marks.add(number, after: last)
  }

  /// Moves the cursor past the messages that are older than the reference, if that is known.
  @inline(__always) mutating func skipOlder(than reference: UInt) {
    if let mark = marks.find(reference) { before = mark.message }
  }

  /// Takes out the message under the cursor, which goes back to the first.
  @inline(__always) mutating func removeCurrent() -> Signal.Node {
    let message = current.unsafelyUnwrapped
    unlink(message, after: before)
    before = nil
    return message
  }

  /// Removes and frees the messages that `isUnwanted` says, at most `limit`. True if there were any.
  mutating func discard(atMost limit: Int = .max, where isUnwanted: (Term) -> Bool) -> Bool {
    var previous: Signal.Node? = nil
    var next = first
    var removed = 0
    while let message = next, removed < limit {
      next = message.pointee.next
      if isUnwanted(message.pointee.term) {
        if before == message { before = previous }
        unlink(message, after: previous)
        message.discard()
        removed += 1
      } else {
        previous = message
      }
    }
    return removed > 0
  }

  private mutating func unlink(_ message: Signal.Node, after previous: Signal.Node?) {
    let next = message.pointee.next
    if let previous { previous.pointee.next = next } else { first = next }
    if last == message { last = previous }
    if message.pointee.isMarked { marks.move(from: message, to: previous) }
    count &-= 1
    footprint &-= message.footprint
  }

  /// Calls back with the messages that ports count.
  func forEachOfPort(_ body: (Signal.Node) -> Void) {
    var next = first
    while let message = next {
      next = message.pointee.next
      if message.pointee.portBytes != 0 { body(message) }
    }
  }

  mutating func discardAll() { _ = discard { _ in true } }
}
