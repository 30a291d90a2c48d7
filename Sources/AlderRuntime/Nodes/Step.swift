/// What is wrong is in the process: class, reason and trace. See `Exceptions`.
struct Raise: Error {}

/// What runs next. Unretained: steps are owned by the `FunctionCode` they belong to.
typealias Next = Unmanaged<Step>

/// A piece of a function's body: does its part and names the step that goes on, nil to leave the
/// process alone (it waits, yields or has ended; `ProcessState.resume` says where it goes on).
///
/// Only steps call, return, wait, yield or branch, so a process can stop between any two.
/// Subclasses are final, not generic, with `let` children: see docs/AddingANode.md.
class Step {
  /// The function it is part of. Safe: owned by it.
  final unowned(unsafe) let function: FunctionCode
  /// Where an exception raised in this step goes within the function; nil for the caller's.
  final let handler: Unmanaged<Handler>?
  final let location: SourceLocation

  init(_ site: Site) {
    function = site.function
    handler = site.handler
    location = site.location
    site.function.adopt(self)
  }

  func run(_ p: Process) throws(Raise) -> Next? { preconditionFailure("abstract") }

  @inline(__always) final var asNext: Next { .passUnretained(self) }
}

/// Where a step stands: what every step is made with.
struct Site {
  let function: FunctionCode
  var handler: Unmanaged<Handler>?
  var location: SourceLocation
}

/// The part of a function that takes over when an exception is raised in the steps that name it:
/// class, reason and trace are put into three slots, and `next` goes on.
final class Handler {
  let next: Next
  let firstSlot: Int

  init(next: Next, firstSlot: Int) {
    self.next = next
    self.firstSlot = firstSlot
  }
}

/// A line of one of the module's files; `none` where there is nothing to say.
struct SourceLocation: Equatable {
  let bits: UInt32
  static let none = SourceLocation(file: 0, line: 0)

  /// `file` is an index into `ModuleCode.files`; lines count from 1.
  init(file: Int, line: Int) {
    bits = UInt32(truncatingIfNeeded: min(file, 255)) << 24 | UInt32(min(line, 0xff_ffff))
  }
  var file: Int { Int(bits >> 24) }
  var line: Int { Int(bits & 0xff_ffff) }
}
