extension Machine {
  public static let version = "0.1"
}
