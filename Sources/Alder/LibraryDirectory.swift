import Glibc

/// Where stdlib's applications lie: the directory with `kernel`, `stdlib` and so on.
public enum LibraryDirectory {
  /// `ALDER_LIB` if it is set; else what lies where the executable was built or installed. Nil if
  /// there is nothing.
  public static func find() -> String? {
    if let given = getenv("ALDER_LIB"), given.pointee != 0 { return String(cString: given) }
    guard let executable = executablePath() else { return nil }
    var directory = parent(executable)
    var candidates = ["\(directory)/../stdlib", "\(directory)/../share/alder"]
    while directory.count > 1 {
      directory = parent(directory)
      candidates.append("\(directory)/stdlib")
    }
    return candidates.first(where: isLibrary).map(resolved)
  }

  private static func isLibrary(_ path: String) -> Bool {
    access("\(path)/kernel/src/init.erl", R_OK) == 0
  }

  private static func executablePath() -> String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func parent(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
