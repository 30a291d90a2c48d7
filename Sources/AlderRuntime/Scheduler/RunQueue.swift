import Synchronization

/// The processes that one scheduler has to run: a list for each priority. Any thread may take from it;
/// the lock is held for a few instructions only.
///
/// As in OTP, a process of a higher priority runs before all of a lower one, except that after eight
/// turns of normal ones one of low priority gets its turn.
struct RunQueue: ~Copyable, @unchecked Sendable {
  struct List {
    var first: ProcessShared.Pointer?
    var last: ProcessShared.Pointer?
  }

  struct Lists {
    var max = List()
    var high = List()
    var normal = List()
    var low = List()
    /// Turns of normal processes since one of low priority had its.
    var normalTurns = 0
  }

  private static let normalTurnsForOneLow = 8

  private let lock = Lock()
  // Safe: only touched under the lock.
  private let lists = UnsafeMutablePointer<Lists>.allocate(capacity: 1)
  private let length = Atomic<Int>(0)

  init() { lists.initialize(to: Lists()) }
  deinit { lists.deallocate() }

  /// How many processes there are. Sequentially consistent: see `Schedulers`.
  @inline(__always) var count: Int { length.load(ordering: .sequentiallyConsistent) }
  @inline(__always) var isEmpty: Bool { length.load(ordering: .relaxed) == 0 }

  /// Adds a process at the end of its list. Returns how many there are now.
  @discardableResult
  borrowing func push(_ process: ProcessShared.Pointer) -> Int {
    lock.lock()
    switch process.pointee.priority.load(ordering: .relaxed) {
    case Priority.normal.rawValue: Self.append(process, &lists.pointee.normal)
    case Priority.low.rawValue: Self.append(process, &lists.pointee.low)
    case Priority.high.rawValue: Self.append(process, &lists.pointee.high)
    default: Self.append(process, &lists.pointee.max)
    }
    let count = length.load(ordering: .relaxed) + 1
    length.store(count, ordering: .sequentiallyConsistent)
    lock.unlock()
    return count
  }

  borrowing func pop() -> ProcessShared.Pointer? {
    if isEmpty { return nil }
    lock.lock()
    defer { lock.unlock() }
    return popLocked()
  }

  /// Moves up to half of the processes to `other`, at least one if there is any, and returns one of
  /// them for running now.
  borrowing func steal(into other: borrowing RunQueue) -> ProcessShared.Pointer? {
    if isEmpty { return nil }
    lock.lock()
    let share = min(length.load(ordering: .relaxed) / 2, Self.largestShare)
    let stolen = popLocked()
    var rest = List()
    for _ in stride(from: 1, to: share, by: 1) {
      if let process = popLocked() { Self.append(process, &rest) }
    }
    lock.unlock()
    var next = rest.first
    while let process = next {
      next = process.pointee.next
      other.push(process)
    }
    return stolen
  }

  private static let largestShare = 64

  private borrowing func popLocked() -> ProcessShared.Pointer? {
    guard let process = takeFirst() else { return nil }
    length.store(length.load(ordering: .relaxed) - 1, ordering: .relaxed)
    return process
  }

  private borrowing func takeFirst() -> ProcessShared.Pointer? {
    if let process = Self.takeFirst(&lists.pointee.max) { return process }
    if let process = Self.takeFirst(&lists.pointee.high) { return process }
    if lists.pointee.normalTurns < Self.normalTurnsForOneLow,
      let process = Self.takeFirst(&lists.pointee.normal)
    {
      if lists.pointee.low.first != nil { lists.pointee.normalTurns += 1 }
      return process
    }
    lists.pointee.normalTurns = 0
    return Self.takeFirst(&lists.pointee.low) ?? Self.takeFirst(&lists.pointee.normal)
  }

  @inline(__always)
  private static func append(_ process: ProcessShared.Pointer, _ list: inout List) {
    process.pointee.next = nil
    if let last = list.last { last.pointee.next = process } else { list.first = process }
    list.last = process
  }

  @inline(__always) private static func takeFirst(_ list: inout List) -> ProcessShared.Pointer? {
    guard let process = list.first else { return nil }
    list.first = process.pointee.next
    if list.first == nil { list.last = nil }
    return process
  }
}
