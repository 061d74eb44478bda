# Offers ITER Studio under "Open with" on Windows, for the present user. Never run so far.
#
#   powershell -ExecutionPolicy Bypass -File open-with.ps1 C:\path\to\iter-studio.exe
#   powershell -ExecutionPolicy Bypass -File open-with.ps1 -Remove
#
# Writes below HKEY_CURRENT_USER\Software\Classes\Applications only; no file type changes its program.

param(
    [string] $Program = "",
    [switch] $Remove
)

$ErrorActionPreference = "Stop"
$key = "HKCU:\Software\Classes\Applications\iter-studio.exe"

if ($Remove) {
    if (Test-Path $key) { Remove-Item -Path $key -Recurse }
    exit 0
}
if (-not (Test-Path $Program -PathType Leaf)) {
    Write-Error "Give the path of iter-studio.exe."
}
$path = (Resolve-Path $Program).Path

New-Item -Path "$key\shell\open\command" -Force | Out-Null
Set-ItemProperty -Path $key -Name "FriendlyAppName" -Value "ITER Studio"
Set-ItemProperty -Path "$key\shell\open\command" -Name "(default)" -Value "`"$path`" `"%1`""

New-Item -Path "$key\SupportedTypes" -Force | Out-Null
$suffixes = ".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".bmp", ".avif", ".heic", ".gif",
    ".jp2", ".jxl", ".psd", ".tga", ".ppm", ".pgm", ".dng"
foreach ($suffix in $suffixes) {
    Set-ItemProperty -Path "$key\SupportedTypes" -Name $suffix -Value ""
}
