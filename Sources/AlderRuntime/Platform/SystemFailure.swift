import Glibc

/// What the system says when it does not do what it was asked for: an `errno`.
struct SystemFailure: Error {
  let code: Int32

  /// That of the call that has just failed.
  static var last: SystemFailure { SystemFailure(code: errno) }

  var text: String { String(cString: strerror(code)) }

  /// Repeats `call` for as long as a signal interrupts it. Throws what it says when it is negative.
  @discardableResult
  static func check<Value: SignedInteger>(
    _ call: () -> Value
  ) throws(SystemFailure) -> Value {
    while true {
      let value = call()
      if value >= 0 { return value }
      if errno != EINTR { throw .last }
    }
  }
}
