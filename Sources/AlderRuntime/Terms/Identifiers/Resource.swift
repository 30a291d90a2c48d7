/// References to objects of Swift, which live as long as any such reference: what OTP's natives call
/// resources. An object that several processes may reach sees to it itself that they do not meet.
extension Process {
  /// `kept`: bytes that the object takes, so that one that nobody refers to is found in time.
  func makeResource(_ object: AnyObject, keeping kept: Int) throws(Raise) -> Term {
    let term = try makeHandle(.object, size: MemoryLayout<UInt>.stride, keeping: kept)
    Handle(term).content.storeBytes(of: .passRetained(object), as: Unmanaged<AnyObject>.self)
    return term
  }
}

extension Term {
  /// Nil for what does not refer to such an object.
  func resource<Object: AnyObject>(_ type: Object.Type) -> Object? {
    guard let handle = handle(.object) else { return nil }
    // Safe: stored when the handle was made, and retained as long as it is there.
    let object = handle.content.load(as: Unmanaged<AnyObject>.self)
    return object.takeUnretainedValue() as? Object
  }
}
